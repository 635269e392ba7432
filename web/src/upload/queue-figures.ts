import { waits } from './queue';
import type { Queue, QueueEntry } from './queue-state';

export interface QueueFigures {
  readonly files: number;
  readonly filesDone: number;
  /** Bytes. */
  readonly size: number;
  readonly sent: number;
}

/** How far the whole is; what cannot go or has failed is not waited for. `sentNow` are bytes of the one under way. */
export function figuresOf({ entries }: Queue, sentNow: number): QueueFigures {
  const going = entries.filter(
    (entry) => waits(entry) || entry.phase === 'sending' || entry.phase === 'done',
  );
  const done = going.filter(({ phase }) => phase === 'done');
  return {
    files: going.length,
    filesDone: done.length,
    size: sum(going),
    sent: sum(done) + sentNow,
  };
}

/** Ids of those for which no room is left when all before them are kept. `free` in bytes. */
export function withoutRoom({ entries }: Queue, free: number): ReadonlySet<string> {
  let left = free;
  const none = new Set<string>();
  for (const entry of entries) {
    // What is announced is counted already.
    if (entry.recordingId || (!waits(entry) && entry.phase !== 'sending')) continue;
    if (entry.size <= left) left -= entry.size;
    else none.add(entry.id);
  }
  return none;
}

const longestTitle = 200;

/** A title out of a file's name: without its ending, and with blanks where there were underscores. */
export function titleOf(fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  const name = dot > 0 ? fileName.slice(0, dot) : fileName;
  const words = name.replace(/[_\s]+/g, ' ').trim();
  return (words || fileName).slice(0, longestTitle).trim();
}

const sum = (entries: readonly QueueEntry[]) => entries.reduce((bytes, { size }) => bytes + size, 0);
