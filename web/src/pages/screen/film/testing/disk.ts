import { vi } from 'vitest';

/** A browser's private disk in memory, as far as films need it; `files` is what lies there, by path. */
export function stubDisk() {
  const files = new Map<string, Blob>();
  const storage = new Map<string, string>();
  const missing = () => Promise.reject(new DOMException('', 'NotFoundError'));

  const file = (path: string) => ({
    getFile: async () => files.get(path),
    createWritable: async () => {
      const parts: BlobPart[] = [];
      return {
        write: async (bytes: BlobPart) => void parts.push(bytes),
        close: async () => void files.set(path, new Blob(parts)),
      };
    },
  });
  const folder = (path: string): object => ({
    getDirectoryHandle: async (name: string, { create = false } = {}) =>
      create || [...files.keys()].some((key) => key.startsWith(`${path}${name}/`))
        ? folder(`${path}${name}/`)
        : missing(),
    getFileHandle: async (name: string, { create = false } = {}) =>
      create || files.has(`${path}${name}`) ? file(`${path}${name}`) : missing(),
    removeEntry: async (name: string) => {
      for (const key of files.keys()) if (key.startsWith(`${path}${name}/`)) files.delete(key);
    },
    async *keys() {
      yield* new Set([...files.keys()].map((key) => key.slice(path.length).split('/')[0]!));
    },
  });

  vi.stubGlobal(
    'FileSystemFileHandle',
    class {
      createWritable() {}
    },
  );
  vi.stubGlobal('navigator', {
    storage: { getDirectory: async () => folder(''), estimate: async () => ({ quota: 1e9 }) },
  });
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => void storage.set(key, value),
    removeItem: (key: string) => void storage.delete(key),
  });
  return { files };
}
