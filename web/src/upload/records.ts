import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { LocalizedText } from '../platform/api/contract';
import type { Queue } from './queue-state';

/** What an unfinished upload needs to be gone on with another day. No link and no token is kept. */
export interface UploadRecord {
  /** The recording's id. */
  readonly id: string;
  readonly title: LocalizedText;
  readonly fileName: string;
  readonly size: number;
  readonly fingerprint: string;
  readonly blockSize: number;
  /** Blocks that storage has acknowledged. */
  readonly sent: readonly number[];
  /** Storage has put the blocks together; only the API's check is missing. */
  readonly committed: boolean;
  readonly changedAt: number;
  /** The file is to take the place of the recording's. */
  readonly replaces?: boolean;
  /** The upload's own name, by which a file that replaces another goes on. */
  readonly upload?: string;
  /** Where the browser can give one, the file itself, so that nobody has to look for it again. */
  readonly handle?: FileSystemFileHandle;
}

interface Shelf extends DBSchema {
  uploads: { key: string; value: UploadRecord };
  queue: { key: string; value: Queue };
}

let shelf: Promise<IDBPDatabase<Shelf>> | undefined;

function open(): Promise<IDBPDatabase<Shelf>> {
  shelf ??= openDB<Shelf>('uploads', 2, {
    upgrade: (database, version) => {
      if (version < 1) database.createObjectStore('uploads', { keyPath: 'id' });
      database.createObjectStore('queue');
    },
    // Another tab with a newer site waits for this one: let go, and open anew when next needed.
    blocking: () => void shelf?.then((database) => database.close()).finally(() => (shelf = undefined)),
    terminated: () => (shelf = undefined),
  });
  return shelf;
}

export async function saveRecord(record: UploadRecord): Promise<void> {
  await (await open()).put('uploads', record);
}

export async function removeRecord(id: string): Promise<void> {
  await (await open()).delete('uploads', id);
}

/** Unfinished uploads of this browser, the latest first. */
export async function allRecords(): Promise<UploadRecord[]> {
  const records = await (await open()).getAll('uploads');
  // oxlint-disable-next-line unicorn/no-array-sort -- toSorted is not in the oldest browsers we serve
  return records.sort((one, other) => other.changedAt - one.changedAt);
}

const onlyQueue = 'queue';

export async function keptQueue(): Promise<Queue | undefined> {
  return (await open()).get('queue', onlyQueue);
}

export async function keepQueue(queue: Queue | undefined): Promise<void> {
  const database = await open();
  await (queue ? database.put('queue', queue, onlyQueue) : database.delete('queue', onlyQueue));
}
