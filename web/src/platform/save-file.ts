/** Hands a file to the person as a download. */
export function saveFile(content: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser has the file by then; a phone that asks first where to put it takes its time.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
