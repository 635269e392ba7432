import type { Sum } from './checksum.worker';
import { put, type Put } from './storage';
import type { Trouble } from './trouble';

/**
 * A PUT that storage itself checks: with the MD5 of the block, so that bytes damaged on the way are refused and sent
 * again. In a worker, because a cheap phone needs a tenth of a second for 4 MiB. A browser without such workers sends
 * the block unchecked.
 */
export async function checkedPut(request: Put): Promise<Trouble | undefined> {
  return put(typeof request.body === 'string' ? request : { ...request, md5: await sumUp(request.body) });
}

/** Sums up what will be sent soon, while others are on their way. */
export function sumUp(bytes: Blob): Promise<string | undefined> {
  const sum = sums.get(bytes) ?? md5Of(bytes);
  sums.set(bytes, sum);
  return sum;
}

const sums = new WeakMap<Blob, Promise<string | undefined>>();

const waiting = new Map<number, (md5?: string) => void>();
let tasks = 0;
let worker: Worker | undefined;
let broken = false;

function md5Of(bytes: Blob): Promise<string | undefined> {
  return new Promise((resolve) => {
    if (broken) return resolve(undefined);
    worker ??= start();
    waiting.set(++tasks, resolve);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
    worker.postMessage({ task: tasks, bytes });
  });
}

function start(): Worker {
  const started = new Worker(new URL('./checksum.worker.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<Sum>) => {
    waiting.get(data.task)?.(data.md5);
    waiting.delete(data.task);
  });
  started.addEventListener('error', () => {
    broken = true;
    for (const resolve of waiting.values()) resolve();
    waiting.clear();
  });
  return started;
}
