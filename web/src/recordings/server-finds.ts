import { computed, signal } from '@preact/signals';
import { ask } from '../platform/api/client';
import type { Page, Recording } from '../platform/api/contract';
import { faultKindOf, type FaultKind } from '../platform/api/problem';

/** Pages that are read at once: where transcripts are long a page is short, or even empty, and has a next all the same. */
const pagesAtOnce = 3;

/** While somebody types, the server is not asked. */
const pauseMilliseconds = 300;
/** After which one that was told that it asks too much asks again, where it was not told when. */
const busySeconds = 30;

/** What only the server finds, in texts, places and transcripts: some pages at once, and more when asked for. */
export function serverFinds() {
  const items = signal<Recording[]>([]);
  /** Where its finds go on: '' before the first page, null after the last. */
  const next = signal<string | null>(null);
  /** Why the server has not said what it finds. */
  const failed = signal<FaultKind | undefined>(undefined);
  let question = new URLSearchParams();
  let timer: ReturnType<typeof setTimeout>;
  let asked = 0;
  let reading = 0;

  /** Forgets the last question and asks this one; null asks nothing. */
  function find(wanted: URLSearchParams | null) {
    asked++;
    clearTimeout(timer);
    items.value = [];
    failed.value = undefined;
    next.value = wanted ? '' : null;
    if (!wanted) return;
    question = wanted;
    timer = setTimeout(more, pauseMilliseconds);
  }

  async function more() {
    const turn = asked;
    if (reading === turn) return;
    reading = turn;
    for (let page = 0; page < pagesAtOnce && next.value !== null; page++) {
      const cursor: [string, string][] = next.value ? [['cursor', next.value]] : [];
      const path = `/recordings?${new URLSearchParams([...question, ...cursor])}`;
      const outcome = await ask<Page<Recording>>(path, { known: true });
      if (turn !== asked) return;
      if (outcome.kind !== 'answer') {
        // What is there stays, and the rest can be asked for again.
        if (next.value !== '') break;
        [failed.value, next.value] = [faultKindOf(outcome), null];
        const wait = (outcome.kind === 'problem' && outcome.retryAfterSeconds) || busySeconds;
        if (failed.value === 'busy') timer = setTimeout(askAgain, wait * 1000);
        break;
      }
      items.value = [...items.value, ...outcome.value.items];
      next.value = outcome.value.next ?? null;
    }
    reading = 0;
  }

  /** Asks once more what the server did not answer. */
  function askAgain() {
    if (failed.peek()) find(question);
  }

  return {
    items,
    failed,
    find,
    askAgain,
    more: () => void more(),
    /** Whether the server has more to say, or has not answered yet. */
    goesOn: computed(() => next.value !== null),
    hasNext: computed(() => Boolean(next.value)),
  };
}
