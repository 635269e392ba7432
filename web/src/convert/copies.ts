import { askDeskRecording } from '../recordings/ask-desk-recording';
import type { DeskRecording } from '../recordings/desk-recording';
import { fingerprint } from '../upload/fingerprint';
import { troubleOf } from '../upload/recording-api';
import { askWorker, canConvert, CannotConvert } from './ask';
import { putPeaks } from './copy-api';
import { change, copiesKept, dismissCopies, isUnderWay, show, viewOf, type CopyWork } from './copy-views';
import { usefulCopies, type CopyName, type CopyPlan } from './plan';
import { refusalOf, sendCopy } from './send';

export interface Stop {
  readonly signal: AbortSignal;
}

const cancelling = new Map<string, AbortController>();
let tail: Promise<void> = Promise.resolve();

/** Makes and sends the copies that a recording lacks, after those of others. Never touches the original. */
export function makeCopies(work: CopyWork): void {
  if (!canConvert()) return show({ work, part: 0, made: [], doing: 'cannot' });
  const cancelled = begin(work);
  if (cancelled)
    tail = tail.then(() =>
      told(work.id, cancelled, () => inTurn(cancelled, () => make(work, { signal: cancelled }))),
    );
}

/** Puts a line about the work on the page; undefined where there is one already. */
export function begin(work: CopyWork): AbortSignal | undefined {
  const known = viewOf(work.id);
  if (known && isUnderWay(known.doing)) return undefined;
  const cancel = new AbortController();
  cancelling.set(work.id, cancel);
  show({ work, part: 0, made: [], doing: 'waiting' });
  return cancel.signal;
}

/** Stops at once; what was finished stays. */
export function cancelCopies(id: string): void {
  cancelling.get(id)?.abort();
  dismissCopies(id);
}

/** One tab and one recording at a time: two would share the processor, and the file that a copy grows in. */
export const inTurn = <Value>(cancelled: AbortSignal, run: () => Promise<Value>): Promise<Value> =>
  navigator.locks.request('copies', { signal: cancelled }, run) as Promise<Value>;

/** Runs it and says on the page how it failed, if it did. */
export async function told(id: string, cancelled: AbortSignal, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (fault) {
    if (fault instanceof CannotConvert) return change(id, { doing: 'cannot' });
    if (cancelled.aborted && fault instanceof DOMException && fault.name === 'AbortError') return;
    // Told like any uncaught fault, but the recordings that wait behind this one get their turn.
    change(id, { doing: 'failed' });
    reportError(fault);
  }
}

/** `ahead` are copies that were made while the file was on its way. */
export async function make(
  work: CopyWork,
  stop: Stop,
  ahead: ReadonlyMap<CopyName, File> = new Map(),
): Promise<void> {
  const { id, file } = work;
  change(id, { doing: 'looking' });
  const known = await askDeskRecording(id);
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
    const copy = ahead.get(name) ?? (await makeOne(work, plan, seconds, stop));
    change(id, { doing: 'sending', name, part: 0 });
    const refusal = await sendCopy(id, name, copy, print, { ...stop, onProgress });
    if (refusal) return change(id, { doing: 'failed', refusal });
    change(id, { made: [...(viewOf(id)?.made ?? []), { name, size: copy.size }] });
    copiesKept.value++;
  }
  const kept = recording.renditions?.length ?? 0;
  change(id, { doing: plans.length + kept > 0 ? 'done' : 'needless' });
}

/** Makes one copy, into the file of its name in the browser's private store, or into that for copies ahead. */
export async function makeOne(
  { id, file }: CopyWork,
  plan: CopyPlan,
  seconds: number,
  stop: Stop,
  place?: 'ahead',
): Promise<File> {
  const onProgress = (part: number) => change(id, { part });
  change(id, { doing: 'making', name: plan.name, part: 0 });
  const question = { ask: 'make', file, plan, seconds, scratch: `${place ?? 'copy'}-${plan.name}` } as const;
  return (await askWorker(question, 'made', { ...stop, onProgress })).copy;
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
