import { computed, signal } from '@preact/signals';
import type { Problem } from '../platform/api/problem';
import type { DeskRecording } from '../recordings/desk-recording';
import { checkedPut, sumUp } from './checked-put';
import { fingerprint } from './fingerprint';
import { claim } from './lock';
import { lookInto, type FileRefusal, type Looked } from './look';
import {
  announce,
  announceReplacement,
  complete,
  discard,
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
  unfinished.value = (all ?? []).filter(({ id }) => id !== active.value?.record.id && !queued.has(id));
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
  const looked: Looked = isLookedInto ? { fingerprint: await fingerprint(file) } : await lookInto(file);
  const { fingerprint: print, refusal } = looked;
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
  await start({ id, title, fingerprint: print, replaces: true }, chosen, outcome.value);
  return undefined;
}

async function start(
  what: Pick<UploadRecord, 'id' | 'title' | 'fingerprint' | 'replaces'>,
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

export type GoOnFault = 'otherFile' | 'elsewhere';

/** Goes on with an upload of another day, if the file is the same one. */
export async function goOnWith(
  record: UploadRecord,
  { file, handle }: ChosenFile,
): Promise<GoOnFault | undefined> {
  if (file.size !== record.size || (await fingerprint(file)) !== record.fingerprint) return 'otherFile';
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
  if (running?.record.id === record.id) {
    running.upload.pause();
    leave();
  }
  await remembering(removeRecord(record.id));
  await Promise.all([lookUpUnfinished(), discard(record)]);
}

/** Makes room on the page for the next one. */
export function leave(): void {
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
