import { askWorker, CannotConvert } from '../convert/ask';
import { isUnplayedName } from '../convert/facts';
import { page } from '../platform/page';
import { fingerprint } from './fingerprint';
import { mediaFileOf } from './media-file';
import { titleOf } from './queue-figures';
import type { QueueEntry, QueueEvent } from './queue-state';
import { sameFile } from './recording-api';
import type { ChosenFile } from './uploads';

/** A chosen file as an entry: what its name and size rule out is told at once. */
export function entryOf({ file, handle }: ChosenFile): QueueEntry {
  const found = mediaFileOf(file);
  const fit = typeof found === 'object';
  return {
    id: crypto.randomUUID(),
    key: crypto.randomUUID(),
    title: { [page().language]: titleOf(file.name) },
    fileName: file.name,
    size: file.size,
    kind: fit ? found.kind : 'video',
    contentType: fit ? found.contentType : file.type,
    phase: fit ? 'checking' : 'unfit',
    fault: fit ? undefined : { code: found },
    handle,
  };
}

/** Looks into a file before a byte of it is sent: what it is by its bytes, and whether the centre has it already. */
export async function check({ id }: QueueEntry, file: File): Promise<QueueEvent> {
  try {
    const print = await fingerprint(file);
    const [kind, same] = await Promise.all([kindOf(file), sameFile(print)]);
    if (kind === 'none') return { type: 'checked', id, fingerprint: print, fault: { code: 'not-media' } };
    return {
      type: 'checked',
      id,
      fingerprint: print,
      ...(kind && { kind }),
      ...(same && {
        same: { id: same.id, title: same.title, status: same.status, fileName: same.fileName },
      }),
    };
  } catch (fault) {
    // The file cannot be read: moved, or on a stick that is gone.
    if (fault instanceof DOMException) return { type: 'checked', id, fault: { code: 'file-changed' } };
    throw fault;
  }
}

/** By its bytes; undefined where this browser cannot look, and the API has the last word. */
async function kindOf(file: File): Promise<QueueEntry['kind'] | 'none' | undefined> {
  if (isUnplayedName(file.name)) return undefined;
  try {
    const { facts } = await askWorker({ ask: 'inspect', file }, 'facts');
    if (facts) return facts.kind;
    return (await isText(file)) ? 'none' : undefined;
  } catch (fault) {
    if (fault instanceof CannotConvert) return undefined;
    throw fault;
  }
}

const looked = 4096;

/** No recording begins with a page of writing. */
async function isText(file: File): Promise<boolean> {
  const bytes = new Uint8Array(await file.slice(0, looked).arrayBuffer());
  return bytes.every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13);
}
