import { acceptedFiles } from './media-file';
import type { ChosenFile } from './uploads';

/** What Chromium offers beyond the file input: a file that it can find again another day. Other browsers lack it. */
interface FilePicking {
  showOpenFilePicker?: (options: {
    multiple: boolean;
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

/** Opens the dialogue for one file; undefined when the person changes their mind. */
export const pick = async (): Promise<ChosenFile | undefined> => (await pickSeveral(false))[0];

/** Opens the dialogue; nothing when the person changes their mind. */
export async function pickSeveral(multiple = true): Promise<ChosenFile[]> {
  try {
    const accept = { 'video/*': endings, 'audio/*': [] };
    const options = { multiple, types: [{ accept }] };
    const handles = (await (window as FilePicking).showOpenFilePicker?.(options)) ?? [];
    return await Promise.all(handles.map(async (handle) => ({ file: await handle.getFile(), handle })));
  } catch (refusal) {
    if (refusal instanceof DOMException) return [];
    throw refusal;
  }
}

/** The dropped files in their order. Must be called at once: a drop's items do not last. */
export async function dropped(transfer: DataTransfer): Promise<ChosenFile[]> {
  const files = [...transfer.files];
  const items = [...transfer.items].filter(({ kind }) => kind === 'file') as HandleItem[];
  const handles = await Promise.all(items.map((item) => item.getAsFileSystemHandle?.()));
  return files.map((file, place) => {
    const handle = handles[place];
    return { file, handle: handle?.kind === 'file' ? (handle as FileSystemFileHandle) : undefined };
  });
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
