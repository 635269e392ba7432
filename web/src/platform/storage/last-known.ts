import { signal, type ReadonlySignal } from '@preact/signals';
import { ask, type Ask } from '../api/client';
import type { Problem } from '../api/problem';
import { session } from '../auth/session';
import { kept, keptInTab } from './store';

/** What a page shows of something fetched: the last copy first, then the fresh one, and how the fetch went. */
export interface LastKnown<Value> {
  value?: Value;
  /** When the copy was fresh, Unix milliseconds. */
  at?: number;
  state: 'waiting' | 'fresh' | 'offline' | 'failed';
  problem?: Problem;
}

interface Copy<Value> {
  value: Value;
  at: number;
  /** Who saw it, where it is not for everybody. */
  whose?: string | undefined;
}

const reader = () => session.peek()?.subject;

/** Copies of another shape have another name. */
const keptAs = (name: string) => `${name}.2`;

/**
 * Fetches `path` with one conditional request. With `keepAs`, the answer is kept in the browser under that name and
 * painted at once on the next visit, before the network has said anything, to the same person and nobody else. What is a person's
 * own is kept in the tab only; where that depends on the session, `storeOf` is asked at each load.
 */
export function lastKnown<Value>(options: Ask = {}, storeOf: () => typeof kept = () => kept) {
  const known = signal<LastKnown<Value>>({ state: 'waiting' });
  let asked = 0;

  async function load(path: string, keepAs?: string) {
    const turn = ++asked;
    const area = storeOf();
    const asker = reader();
    const whose = area === keptInTab ? asker : undefined;
    const copy = keepAs ? area.read<Copy<Value>>(keptAs(keepAs)) : undefined;
    const own = copy && copy.whose === whose ? { value: copy.value, at: copy.at } : known.peek();
    known.value = { ...own, state: 'waiting' };
    const outcome = await ask<Value>(path, { fresh: true, ...options });
    if (turn !== asked) return;
    if (outcome.kind === 'answer') {
      known.value = { value: outcome.value, at: Date.now(), state: 'fresh' };
      // Who came or went meanwhile may have been told more, or less, than the place that was chosen for it allows.
      const isSame = asker === reader();
      if (keepAs && isSame) area.write(keptAs(keepAs), { value: outcome.value, at: Date.now(), whose });
    } else if (outcome.kind === 'silence') known.value = { ...known.peek(), state: 'offline' };
    else known.value = { ...known.peek(), state: 'failed', problem: outcome.problem };
  }

  const forget = () => {
    asked++;
    known.value = { state: 'waiting' };
  };
  return { known: known as ReadonlySignal<LastKnown<Value>>, load, forget };
}
