import { computed, signal } from '@preact/signals';
import type { Problem } from '../platform/api/problem';
import type { DeskRecording } from '../recordings/desk-recording';
import { checkedPut, sumUp } from './checked-put';
import { claim } from './lock';
import { know, lookInto, type FileRefusal } from './look';
import {
  announce,
  announceReplacement,
  complete,
  discard,
  isKeptAtCentre,
  renewLink,
  sameFile,
  type NewRecording,
  type UploadLink,
} from './recording-api';
import { allRecords, keptQueue, removeRecord, saveRecord, type UploadRecord } from './records';
import { Upload, type UploadView } from './upload';

/** A file as it was chosen; `handle` where the browser can find it again by itself another day. */
export interface ChosenFile {
  readonly file: File;
  readonly handle?: FileSystemFileHandle | undefined;
}

interface Running {
  status?: DeskRecording['status'];
  readonly record: UploadRecord;
  readonly upload: Upload;
  readonly release: () => void;
}

export interface ActiveUpload {
  readonly record: UploadRecord;
  readonly view: UploadView;
  readonly file: File;
  /** What became of it, once the API has looked into the file. */
  readonly status?: DeskRecording['status'] | undefined;
}

/** The upload that is under way or has just ended, as the page shows it. */
export const active = signal<ActiveUpload | undefined>(undefined);
/** What this browser has not finished, without the active one; undefined until it was looked up. */
export const unfinished = signal<UploadRecord[] | undefined>(undefined);
/** Counts the files that are kept at the centre, so that lists look again. */
export const uploadsKept = signal(0);
/** Whether the queue of this tab is sending, also between two files. */
export const queueUnderWay = signal(false);
/** Whether closing this tab would interrupt an upload. */
export const uploadsUnderWay = computed(() => queueUnderWay.value || active.value?.view.phase === 'running');
/** False when this browser keeps nothing, so that a closed tab would lose the upload. */
export const remembers = signal(true);

let running: Running | undefined;

export async function lookUpUnfinished(): Promise<void> {
  const [all, queue] = await Promise.all([remembering(allRecords()), remembering(keptQueue())]);
  // What belongs to the queue stands there.
  const queued = new Set(queue?.entries.map(({ recordingId }) => recordingId));
  const rest = (all ?? []).filter(({ id }) => id !== active.value?.record.id && !queued.has(id));
  const arrived = await Promise.all(rest.map(hasArrived));
  unfinished.value = rest.filter((_, place) => !arrived[place]);
}

/** The tab was closed before it heard that all is well, or the centre completed the upload by itself at night. */
async function hasArrived(record: UploadRecord): Promise<boolean> {
  if (!record.committed || record.replaces || !(await isKeptAtCentre(record))) return false;
  await remembering(removeRecord(record.id));
  return true;
}

/** The centre has this file already. */
export interface Duplicate {
  readonly same: DeskRecording;
}

/** Why nothing was begun. */
export type NotBegun = Problem | FileRefusal | 'silence';

/**
 * Announces a recording and starts sending its file. With the same key and words, asking twice makes one recording. What
 * holds no recording, or is at the centre already, is not sent, unless it was looked into before and is wanted.
 */
export async function beginUpload(
  recording: NewRecording,
  chosen: ChosenFile,
  idempotencyKey: string,
  isLookedInto = false,
): Promise<NotBegun | Duplicate | undefined> {
  const { file } = chosen;
  const { fingerprint: print, refusal } = await (isLookedInto ? know(file) : lookInto(file));
  if (!print || refusal) return refusal;
  const same = isLookedInto ? undefined : await sameFile(print);
  if (same) return { same };
  const outcome = await announce(recording, idempotencyKey);
  if (outcome.kind === 'silence') return 'silence';
  if (outcome.kind === 'problem') return outcome.problem;
  const { id, upload } = outcome.value;
  await start({ id, title: recording.title, fingerprint: print }, chosen, upload);
  return undefined;
}

/** Announces a file that is to take the place of a recording's and starts sending it. */
export async function beginReplacement(
  { id, title }: Pick<DeskRecording, 'id' | 'title'>,
  chosen: ChosenFile,
): Promise<NotBegun | undefined> {
  const { fingerprint: print, refusal } = await lookInto(chosen.file);
  if (!print || refusal) return refusal;
  const { name: fileName, size } = chosen.file;
  const outcome = await announceReplacement(id, { fileName, size });
  if (outcome.kind === 'silence') return 'silence';
  if (outcome.kind === 'problem') return outcome.problem;
  await start(
    { id, title, fingerprint: print, replaces: true, upload: outcome.value.id },
    chosen,
    outcome.value,
  );
  return undefined;
}

async function start(
  what: Pick<UploadRecord, 'id' | 'title' | 'fingerprint' | 'replaces' | 'upload'>,
  { file, handle }: ChosenFile,
  link: UploadLink,
) {
  const record: UploadRecord = {
    ...what,
    fileName: file.name,
    size: file.size,
    blockSize: link.blockSize,
    sent: [],
    committed: false,
    changedAt: Date.now(),
    ...(handle && { handle }),
  };
  await remembering(saveRecord(record));
  await run(record, file, link.url);
}

export type GoOnFault = 'otherFile' | 'elsewhere' | 'fileChanged';

/** Goes on with an upload of another day, if the file is the same one. */
export async function goOnWith(
  record: UploadRecord,
  { file, handle }: ChosenFile,
): Promise<GoOnFault | undefined> {
  const { fingerprint: print, refusal } = await know(file);
  if (refusal) return 'fileChanged';
  if (file.size !== record.size || print !== record.fingerprint) return 'otherFile';
  return (await run(handle ? { ...record, handle } : record, file)) ? undefined : 'elsewhere';
}

export function pauseUpload(): void {
  running?.upload.pause();
}

export function resumeUpload(): void {
  running?.upload.resume();
}

/** Forgets an upload here and at the centre. Without a line it is only forgotten here: the centre sweeps what nobody ends. */
export async function removeUpload(record: UploadRecord): Promise<void> {
  if (running?.record.id === record.id) leave();
  await remembering(removeRecord(record.id));
  await Promise.all([lookUpUnfinished(), discard(record)]);
}

/** Makes room on the page for the next one; what is under way rests. */
export function leave(): void {
  running?.upload.pause();
  running?.release();
  running = undefined;
  active.value = undefined;
}

async function run(record: UploadRecord, file: File, link?: string): Promise<boolean> {
  // One tab sends one file: two would send its blocks twice.
  const release = await claim(`upload:${record.id}`);
  if (!release) return false;
  leave();
  let latest = record;
  const upload = new Upload(
    { file, blockSize: record.blockSize, link, sent: record.sent, committed: record.committed },
    {
      put: checkedPut,
      ahead: sumUp,
      renew: () => renewLink(record),
      complete: () => complete(record, (status) => running && (running.status = status)),
      save: async (sent, committed) => {
        latest = { ...latest, sent, committed, changedAt: Date.now() };
        await remembering(saveRecord(latest));
      },
      random: Math.random,
    },
  );
  running = { record, upload, release };
  show(record, upload, file);
  upload.online(navigator.onLine);
  upload.resume();
  await lookUpUnfinished();
  return true;
}

/** Paints at most four times a second while bytes flow, at once when the state changes, and now and then in a silence. */
function show(record: UploadRecord, upload: Upload, file: File) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let paintedAt = 0;
  const paint = () => {
    clearTimeout(timer);
    timer = undefined;
    if (running?.upload !== upload) return;
    const view = upload.view();
    const ended = view.phase === 'done' && active.value?.view.phase !== 'done';
    active.value = { record, view, file, status: running.status };
    paintedAt = performance.now();
    if (ended) {
      uploadsKept.value++;
      void remembering(removeRecord(record.id));
    }
    // A speed that sinks to nothing is news, too.
    if (view.phase === 'running') timer = setTimeout(paint, 1000);
  };
  upload.onChange(() => {
    const { phase, doing } = upload.view();
    const shown = active.value?.view;
    if (phase !== shown?.phase || doing !== shown.doing || performance.now() - paintedAt > 250) paint();
  });
  paint();
}

/** A browser may refuse to keep anything; the upload itself goes on then. */
export async function remembering<Value>(work: Promise<Value>): Promise<Value | undefined> {
  try {
    return await work;
  } catch (refusal) {
    if (!(refusal instanceof DOMException)) throw refusal;
    remembers.value = false;
    return undefined;
  }
}

/** Listens to the line, until the answer is called. */
export function watchLine(): () => void {
  const left = new AbortController();
  addEventListener('online', () => running?.upload.online(true), left);
  addEventListener('offline', () => running?.upload.online(false), left);
  return () => left.abort();
}
