import type { StreamTargetChunk } from 'mediabunny';

/** What TypeScript's library of workers does not know everywhere yet. */
interface SyncFile {
  createSyncAccessHandle: () => Promise<{
    write: (data: Uint8Array, options: { at: number }) => number;
    truncate: (size: number) => void;
    flush: () => void;
    close: () => void;
  }>;
}

/** A file in the browser's private store: on the disk and not in memory, and overwritten by the next copy of its kind. */
export async function scratchFile(name: string) {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('copies', { create: true });
  const handle = await folder.getFileHandle(name, { create: true });
  const access = await (handle as unknown as SyncFile).createSyncAccessHandle();
  access.truncate(0);
  return {
    writable: new WritableStream<StreamTargetChunk>({
      write: ({ data, position }) => void access.write(data, { at: position }),
    }),
    async finish(contentType: string): Promise<File> {
      access.flush();
      access.close();
      const file = await handle.getFile();
      return new File([file], name, { type: contentType });
    },
  };
}
