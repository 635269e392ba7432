import { signal, type ReadonlySignal } from '@preact/signals';
import type { Outcome } from '../api/problem';
import type { LastKnown } from './last-known';

export interface PollParts<Value> {
  /** Asks for what changed since the copy, or 'same'. */
  ask: (copy: Value | undefined) => Promise<Outcome<Value | 'same'>>;
  isHidden: () => boolean;
  /** Seconds between the end of one question and the next; sooner where an answer says that there may be something new. */
  every: number;
  /** After faults in a row the pause doubles, up to so many seconds and never in step with other pages; else it stays. */
  most?: number;
}

/** However soon there may be something new, in milliseconds. */
const leastPause = 100;

/** Milliseconds to wait after so many faults in a row: doubled each time, and a quarter more or less by chance. */
export const backoff = (faults: number, least: number, most: number) =>
  Math.min(most, least * 2 ** (faults - 1)) * 1000 * (0.75 + Math.random() / 2);

/**
 * Keeps a copy fresh while somebody looks: one question at a time, none while the page is hidden, one at once on return.
 * A copy that did not change is the same object, so nothing is drawn anew.
 */
export function poll<Value>({ ask, isHidden, every, most }: PollParts<Value>) {
  const known = signal<LastKnown<Value>>({ state: 'waiting' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let asking: Promise<void> | undefined;
  let epoch = 0;
  let nextIn: number | undefined;
  let faults = 0;

  async function once(turn: number) {
    const copy = known.peek().value;
    const outcome = await ask(copy);
    if (turn !== epoch) return;
    faults = outcome.kind === 'answer' ? 0 : faults + 1;
    nextIn = outcome.kind === 'answer' ? outcome.nextIn : undefined;
    if (outcome.kind === 'answer') {
      const value = outcome.value === 'same' ? copy : outcome.value;
      known.value = { ...(value !== undefined && { value }), at: Date.now(), state: 'fresh' };
    } else if (outcome.kind === 'silence') known.value = { ...known.peek(), state: 'offline' };
    else known.value = { ...known.peek(), state: 'failed', problem: outcome.problem };
  }

  /** Asks now; what is on its way already may be older than what just happened, so it asks once more after it. */
  async function refresh() {
    clearTimeout(timer);
    await asking;
    if (asking || !running) return;
    asking = once(epoch);
    await asking;
    asking = undefined;
    schedule();
  }

  function schedule() {
    clearTimeout(timer);
    const pause =
      faults > 0 && most
        ? backoff(faults, every, most)
        : Math.max(leastPause, Math.min(every * 1000, nextIn ?? Infinity));
    if (running && !isHidden()) timer = setTimeout(() => void refresh(), pause);
  }

  function start() {
    running = true;
    void refresh();
    return () => {
      running = false;
      clearTimeout(timer);
    };
  }

  /** Forgets the copy: another day is asked for. */
  function forget() {
    epoch++;
    known.value = { state: 'waiting' };
    void refresh();
  }

  /** The page was hidden or came back. */
  const looked = () => (isHidden() ? clearTimeout(timer) : void refresh());

  return { known: known as ReadonlySignal<LastKnown<Value>>, start, refresh, forget, looked };
}
