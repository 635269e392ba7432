import { signal, type ReadonlySignal } from '@preact/signals';
import { ask, type Ask } from '../api/client';
import type { Problem } from '../api/problem';
import { kept } from './store';

/** What a page shows of something fetched: the last copy first, then the fresh one, and how the fetch went. */
export interface LastKnown<Value> {
  value?: Value;
  /** When the copy was fresh, Unix milliseconds. */
  at?: number;
  state: 'waiting' | 'fresh' | 'offline' | 'failed';
  problem?: Problem;
}

/**
 * Fetches `path` with one conditional request. With `keepAs`, the answer is kept in the browser under that name and
 * painted at once on the next visit, before the network has said anything. What is a person's own is kept in the tab only;
 * where that depends on the session, `storeOf` is asked at each load.
 */
export function lastKnown<Value>(options: Ask = {}, storeOf: () => typeof kept = () => kept) {
  const known = signal<LastKnown<Value>>({ state: 'waiting' });
  let asked = 0;

  async function load(path: string, keepAs?: string) {
    const turn = ++asked;
    const area = storeOf();
    const copy = keepAs ? area.read<{ value: Value; at: number }>(keepAs) : undefined;
    known.value = { ...(copy ?? known.peek()), state: 'waiting' };
    const outcome = await ask<Value>(path, { fresh: true, ...options });
    if (turn !== asked) return;
    if (outcome.kind === 'answer') {
      known.value = { value: outcome.value, at: Date.now(), state: 'fresh' };
      if (keepAs) area.write(keepAs, { value: outcome.value, at: Date.now() });
    } else if (outcome.kind === 'silence') known.value = { ...known.peek(), state: 'offline' };
    else known.value = { ...known.peek(), state: 'failed', problem: outcome.problem };
  }

  const forget = () => {
    asked++;
    known.value = { state: 'waiting' };
  };
  return { known: known as ReadonlySignal<LastKnown<Value>>, load, forget };
}
