import { effect } from '@preact/signals';
import type { UploadRecord } from '../upload/records';
import { active, type ActiveUpload } from '../upload/uploads';
import { askWorker, canConvert, CannotConvert } from './ask';
import { begin, cancelCopies, inTurn, make, makeCopies, makeOne, told, type Stop } from './copies';
import { change, dismissCopies, show, type CopyWork } from './copy-views';
import type { CopyName } from './plan';

/** Whose file is on its way, and how to say that it has arrived. */
let expected:
  { readonly id: string; readonly cancelled: AbortSignal; readonly arrive: () => void } | undefined;
/** What arrived; an upload that is over goes on to be shown. */
const over = new WeakSet<UploadRecord>();

/**
 * Makes copies of a file while it uploads, because on a thin line the processor has little else to do, and sends them once
 * the file itself is at the centre: it has the line first. Until the answer is called.
 */
export function followUploads(): () => void {
  return effect(() => {
    const now = active.value;
    if (expected && expected.id !== now?.record.id) giveUp();
    if (now) follow(now);
  });
}

function follow({ record, file, view: { phase } }: ActiveUpload): void {
  const { id, title } = record;
  if (phase === 'failed') giveUp();
  else if (phase !== 'done') prepare({ id, title, file });
  else if (!over.has(record)) {
    over.add(record);
    arrived({ id, title, file });
  }
}

function arrived(work: CopyWork): void {
  if (!expected) return makeCopies(work);
  const { cancelled, arrive } = expected;
  expected = undefined;
  // Whoever said no to these copies meanwhile is not asked again.
  if (!cancelled.aborted) arrive();
}

/** The upload ended without a recording. */
function giveUp(): void {
  if (!expected) return;
  const { id } = expected;
  expected = undefined;
  cancelCopies(id);
}

function prepare(work: CopyWork): void {
  if (expected || !canConvert()) return;
  const cancelled = begin(work);
  if (!cancelled) return;
  const arrival = new Promise<void>((arrive) => (expected = { id: work.id, cancelled, arrive }));
  const stop = { signal: cancelled };
  const aheadOfIt = async () => {
    const ahead = await inTurn(cancelled, () => makeAhead(work, stop));
    const made = [...ahead].map(([name, { size }]) => ({ name, size }));
    if (made.length > 0) change(work.id, { doing: 'arriving', made });
    else dismissCopies(work.id);
    await arrival;
    cancelled.throwIfAborted();
    if (made.length === 0) show({ work, part: 0, made, doing: 'waiting' });
    await inTurn(cancelled, () => make(work, stop, ahead));
  };
  const afterIt = () => inTurn(cancelled, () => make(work, stop));
  void told(work.id, cancelled, () => inPlace(cancelled, arrival, aheadOfIt, afterIt));
}

/**
 * All tabs have one place for copies ahead, which holds them until they are sent. Whose file arrives before the place is
 * free goes on without it.
 */
async function inPlace(
  cancelled: AbortSignal,
  arrival: Promise<void>,
  run: () => Promise<void>,
  without: () => Promise<void>,
): Promise<void> {
  const wait = new AbortController();
  cancelled.addEventListener('abort', () => wait.abort());
  void arrival.then(() => wait.abort());
  let held = false;
  const holding = () => {
    held = true;
    return run();
  };
  try {
    await navigator.locks.request('copies-ahead', { signal: wait.signal }, holding);
  } catch (fault) {
    if (held || cancelled.aborted) throw fault;
    await without();
  }
}

/** The copies that are of use to a file that browsers play; of one that they do not, and of one that cannot be read here, none yet. */
async function makeAhead(work: CopyWork, stop: Stop): Promise<Map<CopyName, File>> {
  const copies = new Map<CopyName, File>();
  try {
    const question = { ask: 'plan', file: work.file, there: [], plays: true } as const;
    const { plans, seconds } = await askWorker(question, 'plans', stop);
    for (const plan of plans) copies.set(plan.name, await makeOne(work, plan, seconds, stop, 'ahead'));
  } catch (fault) {
    // Said once the file has arrived, when its copies are tried again.
    if (!(fault instanceof CannotConvert)) throw fault;
  }
  return copies;
}
