import { askWorker, CannotConvert } from '../convert/ask';
import { isUnplayedName } from '../convert/facts';
import { fingerprint } from './fingerprint';
import type { MediaFile } from './media-file';

/** Why a chosen file cannot go: there is nothing to hear or to see in it, or it cannot be read any more. */
export type FileRefusal = 'not-an-audio-or-video-file' | 'file-changed';

export interface Looked {
  readonly fingerprint?: string;
  /** By its bytes; unknown where this browser cannot look, and the API has the last word. */
  readonly kind?: MediaFile['kind'] | undefined;
  readonly refusal?: FileRefusal;
}

/** Looks into a file before a byte of it is sent. */
export const lookInto = (file: File): Promise<Looked> =>
  whileThere(async () => {
    const print = await fingerprint(file);
    const kind = await kindOf(file);
    return kind === 'none'
      ? { fingerprint: print, refusal: 'not-an-audio-or-video-file' }
      : { fingerprint: print, kind };
  });

/** Which file it is, and nothing of what is in it. */
export const know = (file: File): Promise<Looked> =>
  whileThere(async () => ({ fingerprint: await fingerprint(file) }));

async function whileThere(look: () => Promise<Looked>): Promise<Looked> {
  try {
    return await look();
  } catch (fault) {
    // Moved, or on a stick that is gone.
    if (fault instanceof DOMException) return { refusal: 'file-changed' };
    throw fault;
  }
}

/** Milliseconds for a look: what reads files comes over the line first, and a line may hang. */
const patience = 20_000;

async function kindOf(file: File): Promise<MediaFile['kind'] | 'none' | undefined> {
  if (isUnplayedName(file.name)) return undefined;
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), patience);
  try {
    const { facts } = await askWorker({ ask: 'inspect', file }, 'facts', late);
    if (facts) return facts.kind;
    return (await isText(file)) ? 'none' : undefined;
  } catch (fault) {
    if (fault instanceof CannotConvert || late.signal.aborted) return undefined;
    throw fault;
  } finally {
    clearTimeout(timer);
  }
}

const looked = 4096;

/** No recording begins with a page of writing. */
async function isText(file: File): Promise<boolean> {
  const bytes = new Uint8Array(await file.slice(0, looked).arrayBuffer());
  return bytes.every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13);
}
