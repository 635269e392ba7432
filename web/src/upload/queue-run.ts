import { effect, signal } from '@preact/signals';
import type { LocalizedText } from '../platform/api/contract';
import { announcementOf } from './announcement';
import { fingerprint } from './fingerprint';
import { claim, claimInTurn } from './lock';
import { reopen } from './pick';
import { reopened, sendingOf, step } from './queue';
import { check, entryOf } from './queue-check';
import type { Queue, QueueEffect, QueueEntry, QueueEvent, QueueTerms } from './queue-state';
import { allRecords, keepQueue, keptQueue, type UploadRecord } from './records';
import {
  active,
  beginUpload,
  goOnWith,
  leave,
  lookUpUnfinished,
  pauseUpload,
  queueUnderWay,
  remembering,
  removeUpload,
  resumeUpload,
  type ChosenFile,
} from './uploads';

/** The queue of this tab; undefined when there is none, or another tab has it. */
export const queue = signal<Queue | undefined>(undefined);
/** Whether another tab has it. */
export const queueElsewhere = signal(false);
/** The API did not answer to an announcement, which is made again by itself. */
export const queueSilent = signal(false);

const lock = 'upload-queue';
/** Milliseconds until an announcement without an answer is made again, with the same key. */
const silence = 5000;
const files = new Map<string, File>();
const beginning = new Set<string>();
let release: (() => void) | undefined;

/** Takes up what an earlier tab left, now or when the tab that has it is closed. */
export async function lookUpQueue(): Promise<void> {
  if (release || !(await remembering(keptQueue()))?.entries.length) return;
  release = await claim(lock);
  if (!release) {
    queueElsewhere.value = true;
    release = await claimInTurn(lock);
    queueElsewhere.value = false;
  }
  const kept = await remembering(keptQueue());
  if (kept) show(reopened(kept));
  else letGo();
}

/** Begins a queue with these files, or adds them to the one there is. False when another tab has it. */
export async function addToQueue(chosen: readonly ChosenFile[], terms?: QueueTerms): Promise<boolean> {
  release ??= await claim(lock);
  queueElsewhere.value = !release;
  if (!release) return false;
  if (!queue.value && terms) show({ ...terms, phase: 'draft', entries: [] });
  const entries = chosen.map((file) => {
    const entry = entryOf(file);
    files.set(entry.id, file.file);
    return entry;
  });
  tell({ type: 'added', entries });
  return true;
}

export function tell(event: QueueEvent): void {
  if (!queue.value) return;
  const { queue: next, effects } = step(queue.value, event);
  show(next);
  for (const asked of effects) void carryOut(asked);
}

export const rename = (id: string, title: LocalizedText) =>
  tell({ type: 'named', id, title, key: crypto.randomUUID() });

/** Goes on with all whose file the browser finds by itself; the others stay until they are chosen. */
export async function goOnWithQueue(): Promise<void> {
  tell({ type: 'resume' });
  for (const { id, phase, handle } of queue.value?.entries ?? []) {
    const file = phase === 'absent' && handle ? await reopen(handle) : undefined;
    if (file) await findAgain([{ file, handle }]);
    else if (phase === 'absent' && handle) forgetHandle(id);
  }
}

/** Finds the entries of files that were chosen again; answers the names of those that belong to none. */
export async function findAgain(chosen: readonly ChosenFile[]): Promise<string[]> {
  const strangers: string[] = [];
  const found = new Map<string, ChosenFile>();
  for (const one of chosen) {
    const { size, name } = one.file;
    const absent = queue.value?.entries.filter(
      (entry) => entry.phase === 'absent' && entry.size === size && !found.has(entry.id),
    );
    const print = absent?.length ? await fingerprint(one.file) : undefined;
    const entry = absent?.find((known) =>
      known.fingerprint ? known.fingerprint === print : known.fileName === name,
    );
    if (entry) found.set(entry.id, one);
    else strangers.push(name);
  }
  // In the order of the queue, however they were chosen.
  for (const { id } of queue.value?.entries ?? []) {
    const one = found.get(id);
    if (!one) continue;
    files.set(id, one.file);
    tell({ type: 'found', id, handle: one.handle });
  }
  return strangers;
}

/** Takes a file out of the queue; what was sent of it is thrown away. */
export async function removeEntry({ id, recordingId, phase }: QueueEntry): Promise<void> {
  const record = phase === 'done' ? undefined : await recordOf(({ id: known }) => known === recordingId);
  files.delete(id);
  if (record) await removeUpload(record);
  tell({ type: 'removed', id });
  if (queue.value?.entries.length === 0) await clearQueue();
}

/** Makes room on the page; what was begun and not ended stands among the unfinished uploads from now on. */
export async function clearQueue(): Promise<void> {
  queue.value = undefined;
  queueUnderWay.value = false;
  files.clear();
  leave();
  await remembering(keepQueue(undefined));
  letGo();
  await lookUpUnfinished();
}

function letGo() {
  release?.();
  release = undefined;
}

function show(next: Queue) {
  queue.value = next;
  queueUnderWay.value = next.phase === 'running' && sendingOf(next) !== undefined;
  void remembering(keepQueue(next));
}

function forgetHandle(id: string) {
  const now = queue.value;
  if (!now) return;
  show({
    ...now,
    entries: now.entries.map((entry) => (entry.id === id ? { ...entry, handle: undefined } : entry)),
  });
}

async function carryOut({ type, id }: QueueEffect): Promise<void> {
  const entry = queue.value?.entries.find((one) => one.id === id);
  const file = files.get(id);
  if (!entry) return;
  if (type === 'pause') return pauseUpload();
  if (type === 'resume' && isActive(entry)) return resumeUpload();
  if (!file) return tell({ type: 'failed', id, code: 'not-at-hand' });
  if (type === 'check') return tell(await check(entry, file));
  if (beginning.has(id)) return;
  beginning.add(id);
  try {
    await begin(entry, file);
  } catch (fault) {
    if (!(fault instanceof DOMException)) throw fault;
    tell({ type: 'failed', id, code: 'file-changed' });
  } finally {
    beginning.delete(id);
  }
}

async function begin(entry: QueueEntry, file: File): Promise<void> {
  const { id, handle, fingerprint: print } = entry;
  const chosen = { file, handle };
  // The tab may have been closed between the announcement and its note in the queue.
  const record = await recordOf((known) =>
    entry.recordingId
      ? known.id === entry.recordingId
      : !known.replaces && known.fingerprint === print && sameWords(known.title, entry.title),
  );
  if (record) {
    const fault = await goOnWith(record, chosen);
    if (fault) return tell({ type: 'failed', id, code: goOnCodes[fault] });
  } else {
    const fault = await beginUpload(announcementOf(entry, queue.value!), chosen, entry.key, true);
    queueSilent.value = fault === 'silence';
    if (fault === 'silence') return void setTimeout(() => again(id), silence);
    if (typeof fault === 'string') return tell({ type: 'failed', id, code: fault });
    if (fault && 'same' in fault) return;
    if (fault) {
      const code = fault.status === 401 ? 'signed-out' : fault.status === 403 ? 'forbidden' : fault.code;
      return tell({ type: 'failed', id, code, detail: fault.title });
    }
  }
  const recordingId = active.value?.record.id;
  if (recordingId) tell({ type: 'began', id, recordingId });
  const now = queue.value?.entries.find((one) => one.id === id);
  if (!now && active.value) await removeUpload(active.value.record);
  else if (queue.value?.phase === 'paused') pauseUpload();
}

const goOnCodes = { otherFile: 'other-file', fileChanged: 'file-changed', elsewhere: 'elsewhere' } as const;

/** Unless a pause and what came after it have begun it meanwhile. */
function again(id: string) {
  const sending = queue.value && sendingOf(queue.value);
  if (sending?.id !== id || queue.value?.phase !== 'running' || isActive(sending)) return;
  void carryOut({ type: 'begin', id });
}

const sameWords = (one: LocalizedText, other: LocalizedText) => JSON.stringify(one) === JSON.stringify(other);

const isActive = ({ recordingId }: QueueEntry) =>
  recordingId !== undefined && active.value?.record.id === recordingId;

async function recordOf(which: (record: UploadRecord) => boolean): Promise<UploadRecord | undefined> {
  return (await remembering(allRecords()))?.find(which);
}

/** Follows the upload under way to its end, until the answer is called. */
export function followQueue(): () => void {
  return effect(() => {
    const { record, view, status } = active.value ?? {};
    const sending = queue.value && sendingOf(queue.value);
    if (!record || !sending || sending.recordingId !== record.id) return;
    if (view?.phase !== 'failed' && view?.phase !== 'done') return;
    queueMicrotask(() => {
      if (active.value?.record.id !== record.id) return;
      leave();
      if (view.phase === 'failed') {
        return tell({ type: 'failed', id: sending.id, code: view.failure ?? '', detail: view.failureDetail });
      }
      files.delete(sending.id);
      tell({ type: 'done', id: sending.id, status });
    });
  });
}
