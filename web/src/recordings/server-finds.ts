import { computed, signal } from '@preact/signals';
import { ask } from '../platform/api/client';
import type { Page, Recording } from '../platform/api/contract';

/** Pages that are read at once: where transcripts are long a page is short, or even empty, and has a next all the same. */
const pagesAtOnce = 3;

/** While somebody types, the server is not asked. */
const pauseMilliseconds = 300;

/** What only the server finds, in texts, places and transcripts: some pages at once, and more when asked for. */
export function serverFinds() {
  const items = signal<Recording[]>([]);
  /** Where its finds go on: '' before the first page, null after the last. */
  const next = signal<string | null>(null);
  /** Whether the server has not said what it finds. */
  const failed = signal(false);
  let question = new URLSearchParams();
  let timer: ReturnType<typeof setTimeout>;
  let asked = 0;
  let reading = 0;

  /** Forgets the last question and asks this one; null asks nothing. */
  function find(wanted: URLSearchParams | null) {
    asked++;
    clearTimeout(timer);
    items.value = [];
    failed.value = false;
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
        failed.value = next.value === '';
        if (failed.value) next.value = null;
        break;
      }
      items.value = [...items.value, ...outcome.value.items];
      next.value = outcome.value.next ?? null;
    }
    reading = 0;
  }

  return {
    items,
    failed,
    find,
    more: () => void more(),
    /** Whether the server has more to say, or has not answered yet. */
    goesOn: computed(() => next.value !== null),
    hasNext: computed(() => Boolean(next.value)),
  };
}
