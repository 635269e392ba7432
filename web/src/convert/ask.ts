import type { Answer, Question } from './protocol';

type Kind<Say extends Answer['say']> = Extract<Answer, { say: Say }>;

/** The browser cannot do what was asked of it: the file stays as it is. */
export class CannotConvert extends Error {
  override name = 'CannotConvert';
}

/**
 * Asks a worker of its own, which reads and converts beside the page and is ended with its answer or by the signal. The
 * program for that, about 130 KB on the line, comes only now.
 */
export function askWorker<Say extends Answer['say']>(
  question: Question,
  wanted: Say,
  { signal, onProgress }: { signal?: AbortSignal; onProgress?: (done: number) => void } = {},
): Promise<Kind<Say>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./convert.worker.ts', import.meta.url), { type: 'module' });
    const end = () => {
      worker.terminate();
      signal?.removeEventListener('abort', abort);
    };
    const abort = () => {
      end();
      reject(new DOMException('Cancelled', 'AbortError'));
    };
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (data.say === 'progress') return onProgress?.(data.done);
      end();
      if (data.say === wanted) resolve(data as Kind<Say>);
      else reject(new CannotConvert(data.say === 'cannot' ? data.why : data.say));
    });
    worker.addEventListener('error', () => {
      end();
      reject(new CannotConvert('The worker did not start'));
    });
    signal?.addEventListener('abort', abort);
    if (signal?.aborted) return abort();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
    worker.postMessage(question);
  });
}

/**
 * Whether it is worth asking at all: the browser encodes, has a private place on the disk to do it in, and a lock for
 * that place. On an origin that is not secure none of these is there.
 */
export const canConvert = () =>
  'VideoEncoder' in window &&
  'AudioEncoder' in window &&
  'getDirectory' in (navigator.storage ?? {}) &&
  'locks' in navigator;
