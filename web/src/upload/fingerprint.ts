const samples = 16;
const sampleBytes = 64 * 1024;

/**
 * Tells whether a chosen file is the one whose upload was begun: SHA-256 over the size and sixteen slices from the
 * first to the last byte, so a 10 GB file is known within a moment. Name and date of change are left out on purpose:
 * phones give the same file another name and today's date each time it is chosen.
 */
export async function fingerprint(file: Blob): Promise<string> {
  const length = Math.min(sampleBytes, file.size);
  const parts: BlobPart[] = [`${file.size}:`];
  for (let sample = 0; sample < samples; sample++) {
    const start = Math.floor(((file.size - length) * sample) / (samples - 1));
    parts.push(file.slice(start, start + length));
  }
  const digest = await crypto.subtle.digest('SHA-256', await new Blob(parts).arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
