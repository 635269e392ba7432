import { blockOf } from '../upload/blocks';
import { checkedPut, sumUp } from '../upload/checked-put';
import type { ApiTrouble } from '../upload/trouble';
import { Upload } from '../upload/upload';
import { completeCopy, startCopy } from './copy-api';
import type { CopyName } from './plan';

/** What stopped a copy for good: `code` says what, `detail` more of it in the reader's language. */
export interface Refusal {
  readonly code: string;
  readonly detail?: string | undefined;
}

export const refusalOf = (trouble: ApiTrouble): Refusal =>
  trouble.kind === 'refused' ? trouble : { code: trouble.kind };

/**
 * Sends a copy as an original is sent: in blocks, again where the line broke. `fingerprint` is that of the file it was
 * made of, which may have been replaced meanwhile. Answers what stopped it for good, if
 * something did. What a cancel leaves behind the API sweeps: a copy of this name may by now be somebody else's.
 */
export async function sendCopy(
  id: string,
  name: CopyName,
  copy: File,
  fingerprint: string,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (done: number) => void },
): Promise<Refusal | undefined> {
  const said = { contentType: copy.type, size: copy.size, fingerprint };
  const link = await startCopy(id, name, said);
  signal.throwIfAborted();
  if ('kind' in link) return refusalOf(link);
  const sent = link.blocks.map((block) => blockOf(block) ?? -1).filter((block) => block >= 0);
  const upload = new Upload(
    { file: copy, blockSize: link.blockSize, link: link.url, sent },
    {
      put: checkedPut,
      ahead: sumUp,
      renew: () => startCopy(id, name, said),
      complete: () => completeCopy(id, name),
      // What is not finished is made again another day; the browser's private copy may be gone by then.
      save: async () => undefined,
      random: Math.random,
    },
  );
  return new Promise((resolve, reject) => {
    const left = new AbortController();
    const listen = (event: 'online' | 'offline') =>
      addEventListener(event, () => upload.online(event === 'online'), left);
    listen('online');
    listen('offline');
    const end = () => left.abort();
    signal.addEventListener(
      'abort',
      () => {
        end();
        upload.pause();
        reject(new DOMException('Cancelled', 'AbortError'));
      },
      { signal: left.signal },
    );
    upload.onChange(() => {
      const { phase, sent: bytes, size, failure, failureDetail } = upload.view();
      onProgress(bytes / size);
      if (phase !== 'done' && phase !== 'failed') return;
      end();
      resolve(phase === 'failed' ? { code: failure ?? phase, detail: failureDetail } : undefined);
    });
    upload.online(navigator.onLine);
    upload.resume();
  });
}
