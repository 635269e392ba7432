import { acceptedFiles } from './media-file';
import type { ChosenFile } from './uploads';

/** What Chromium offers beyond the file input: a file that it can find again another day. Other browsers lack it. */
interface FilePicking {
  showOpenFilePicker?: (options: {
    types: { accept: Record<string, string[]> }[];
  }) => Promise<FileSystemFileHandle[]>;
}
interface HandleItem {
  getAsFileSystemHandle?: () => Promise<FileSystemHandle | null>;
}
interface AskingHandle {
  requestPermission?: (options: { mode: 'read' }) => Promise<PermissionState>;
}

/** Whether the browser has a file dialogue that remembers; else a plain file input has to do. */
export const canPick = () => 'showOpenFilePicker' in window;

const endings = acceptedFiles.split(',').filter((entry) => entry.startsWith('.'));

/** Opens the dialogue; undefined when the person changes their mind. */
export async function pick(): Promise<ChosenFile | undefined> {
  try {
    const accept = { 'video/*': endings, 'audio/*': [] };
    const [handle] = (await (window as FilePicking).showOpenFilePicker?.({ types: [{ accept }] })) ?? [];
    return handle && { file: await handle.getFile(), handle };
  } catch (refusal) {
    if (refusal instanceof DOMException) return undefined;
    throw refusal;
  }
}

/** The first of the dropped files, and how many there were. Must be called at once: a drop's items do not last. */
export async function dropped(transfer: DataTransfer): Promise<{ chosen?: ChosenFile; count: number }> {
  const file = transfer.files[0];
  const item = [...transfer.items].find(({ kind }) => kind === 'file') as HandleItem | undefined;
  const count = transfer.files.length;
  if (!file) return { count };
  const handle = await item?.getAsFileSystemHandle?.();
  return {
    chosen: { file, handle: handle?.kind === 'file' ? (handle as FileSystemFileHandle) : undefined },
    count,
  };
}

/** The file behind a kept handle, once the person allows it; undefined when it is gone or refused. */
export async function reopen(handle: FileSystemFileHandle): Promise<File | undefined> {
  try {
    const permission = await (handle as AskingHandle).requestPermission?.({ mode: 'read' });
    return permission === 'granted' ? await handle.getFile() : undefined;
  } catch (refusal) {
    if (refusal instanceof DOMException) return undefined;
    throw refusal;
  }
}
