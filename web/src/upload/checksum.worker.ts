import { md5 } from 'js-md5';

export interface Sum {
  readonly task: number;
  /** MD5 in base64; missing when the bytes could not be read. */
  readonly md5?: string | undefined;
}

addEventListener('message', async ({ data }: MessageEvent<{ task: number; bytes: Blob }>) => {
  const answer: Sum = { task: data.task, md5: await sumOf(data.bytes) };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
  postMessage(answer);
});

async function sumOf(bytes: Blob): Promise<string | undefined> {
  try {
    return md5.base64(await bytes.arrayBuffer());
  } catch {
    // Whoever sends the bytes finds out the same, and says it.
    return undefined;
  }
}
