import { computed, signal } from '@preact/signals';
import type { LocalizedText } from '../platform/api/contract';
import type { DeskRecording } from '../recordings/desk-recording';
import { fingerprint } from '../upload/fingerprint';
import { troubleOf } from '../upload/recording-api';
import { askWorker, canConvert, CannotConvert } from './ask';
import { putPeaks, readDeskRecording } from './copy-api';
import { usefulCopies, type CopyName } from './plan';
import { refusalOf, sendCopy, type Refusal } from './send';

export interface CopyWork {
  readonly id: string;
  readonly title: LocalizedText;
  readonly file: File;
}

/** How far the copies of one recording are. */
export interface CopyView {
  readonly work: CopyWork;
  readonly doing: 'waiting' | 'looking' | 'making' | 'sending' | 'done' | 'needless' | 'cannot' | 'failed';
  /** The copy that is made or sent now. */
  readonly name?: CopyName;
  /** Of that copy, from 0 to 1. */
  readonly part: number;
  readonly made: readonly { name: string; size: number }[];
  /** Why it failed; nothing where this program itself did. */
  readonly refusal?: Refusal;
}

/** The recordings whose copies are under way or were dealt with in this tab, in order. */
export const copyViews = signal<readonly CopyView[]>([]);
/** Whether closing this tab would lose copies. */
export const copiesUnderWay = computed(() => copyViews.value.some(({ doing }) => isUnderWay(doing)));
/** Counts what the centre keeps anew, so that lists look again. */
export const copiesKept = signal(0);

interface Stop {
  readonly signal: AbortSignal;
}

const cancelling = new Map<string, AbortController>();
let tail: Promise<void> = Promise.resolve();

/** Makes and sends the copies that a recording lacks, after those of others. Never touches the original. */
export function makeCopies(work: CopyWork): void {
  if (copyViews.peek().some(({ work: { id }, doing }) => id === work.id && isUnderWay(doing))) return;
  const idle = { work, part: 0, made: [] };
  if (!canConvert()) return show({ ...idle, doing: 'cannot' });
  const cancel = new AbortController();
  cancelling.set(work.id, cancel);
  show({ ...idle, doing: 'waiting' });
  tail = tail.then(() => deal(work, cancel.signal));
}

/** Stops at once; what was finished stays. */
export function cancelCopies(id: string): void {
  cancelling.get(id)?.abort();
  dismissCopies(id);
}

/** Takes the lines about a recording's copies off the page. */
export function dismissCopies(id: string): void {
  copyViews.value = copyViews.value.filter(({ work }) => work.id !== id);
}

/** One text, so that a list which looks here is not drawn anew at each step of a copy. */
const inVain = computed(() =>
  copyViews.value
    .filter(({ doing }) => doing === 'cannot')
    .map(({ work }) => work.id)
    .join(' '),
);

/** Whether this browser may be asked for a copy: not where it has just tried in vain. */
export const mayMake = (id: string): boolean => canConvert() && !inVain.value.split(' ').includes(id);

export const isUnderWay = (doing: CopyView['doing']): boolean =>
  doing === 'waiting' || doing === 'looking' || doing === 'making' || doing === 'sending';

async function deal(work: CopyWork, cancelled: AbortSignal): Promise<void> {
  try {
    // One tab at a time: two would share the processor, and the file that a copy grows in.
    await navigator.locks.request('copies', { signal: cancelled }, () => make(work, { signal: cancelled }));
  } catch (fault) {
    if (fault instanceof CannotConvert) return change(work.id, { doing: 'cannot' });
    if (cancelled.aborted && fault instanceof DOMException && fault.name === 'AbortError') return;
    // Told like any uncaught fault, but the recordings that wait behind this one get their turn.
    change(work.id, { doing: 'failed' });
    reportError(fault);
  }
}

async function make(work: CopyWork, stop: Stop): Promise<void> {
  const { id, file } = work;
  change(id, { doing: 'looking' });
  const known = await readDeskRecording(id);
  if (known.kind !== 'answer') return change(id, { doing: 'failed', refusal: refusalOf(troubleOf(known)) });
  const recording = known.value;
  change(id, { made: recording.renditions ?? [] });
  const print = await fingerprint(file);
  await keepPeaks(recording, file, print, stop);
  const { plans, seconds } = await askWorker(
    { ask: 'plan', file, there: namesOf(recording), plays: plays(recording) },
    'plans',
    stop,
  );
  for (const plan of plans) {
    const { name } = plan;
    const onProgress = (part: number) => change(id, { part });
    change(id, { doing: 'making', name, part: 0 });
    const { copy } = await askWorker({ ask: 'make', file, plan, seconds }, 'made', { ...stop, onProgress });
    change(id, { doing: 'sending', part: 0 });
    const refusal = await sendCopy(id, name, copy, print, { ...stop, onProgress });
    if (refusal) return change(id, { doing: 'failed', refusal });
    const made = copyViews.peek().find((view) => view.work.id === id)?.made ?? [];
    change(id, { made: [...made, { name, size: copy.size }] });
    copiesKept.value++;
  }
  const kept = recording.renditions?.length ?? 0;
  change(id, { doing: plans.length + kept > 0 ? 'done' : 'needless' });
}

/** The waveform of a recording that is only heard. Without it the recording plays as well, so a failure says nothing. */
async function keepPeaks(recording: DeskRecording, file: File, print: string, stop: Stop): Promise<void> {
  if (recording.kind !== 'audio' || recording.peaks !== false) return;
  try {
    const { peaks } = await askWorker({ ask: 'peaks', file }, 'peaks', stop);
    if (peaks) await putPeaks(recording.id, print, peaks);
  } catch (fault) {
    if (!(fault instanceof CannotConvert)) throw fault;
  }
}

const plays = ({ status }: DeskRecording) => status !== 'needs-conversion';

const namesOf = ({ renditions = [] }: DeskRecording) => renditions.map(({ name }) => name);

/** Whether a copy would be of use to a recording, as far as one can tell without its file: a film may turn out to be silent. */
export function lacksCopies(recording: DeskRecording): boolean {
  const { kind, size, durationSeconds } = recording;
  const bitrate = durationSeconds ? (size * 8) / durationSeconds : Number.POSITIVE_INFINITY;
  const original = { kind, sounds: true, bitrate, plays: plays(recording) };
  return usefulCopies(original, namesOf(recording)).length > 0;
}

function show(view: CopyView): void {
  copyViews.value = [...copyViews.value.filter(({ work }) => work.id !== view.work.id), view];
}

function change(id: string, changed: Partial<CopyView>): void {
  copyViews.value = copyViews.value.map((view) => (view.work.id === id ? { ...view, ...changed } : view));
}
