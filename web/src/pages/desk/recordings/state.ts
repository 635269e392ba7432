import { computed, signal } from '@preact/signals';
import { ask } from '../../../platform/api/client';
import type { Page } from '../../../platform/api/contract';
import type { Problem } from '../../../platform/api/problem';
import type { LastKnown } from '../../../platform/storage/last-known';
import type { DeskRecording } from '../../../recordings/desk-recording';
import { inOrder, sorts, type Sort } from './order';

export interface Wanted {
  query: string;
  status: string;
  kind: string;
  sort: Sort;
}

export const nothingWanted: Wanted = { query: '', status: '', kind: '', sort: 'newest' };
const atOnce = 100;
/** A library has thousands of recordings at most: what goes on beyond that is our own fault. */
const mostPages = 100;

/** The desk's list: newest first a page at a time; in another order all of it, for the table knows one order only. */
export function shelf(search = '') {
  const wanted = signal(wantedOf(search));
  const known = signal<LastKnown<DeskRecording[]>>({ state: 'waiting' });
  const next = signal<string | undefined>(undefined);
  let turn = 0;

  const items = computed(() => inOrder(known.value.value ?? [], wanted.value.sort));

  /** Afresh, and at least as many as are shown: what somebody has paged to stays. */
  async function load(atLeast = known.peek().value?.length ?? 0) {
    const mine = ++turn;
    known.value = { ...known.peek(), state: 'waiting' };
    await fetchOn(mine, [], undefined, atLeast);
  }

  async function more() {
    if (next.peek() && known.peek().state !== 'waiting') {
      known.value = { ...known.peek(), state: 'waiting' };
      await fetchOn(++turn, known.peek().value ?? [], next.peek());
    }
  }

  async function fetchOn(mine: number, before: DeskRecording[], cursor?: string, atLeast = 0) {
    const all = [...before];
    let from = cursor;
    for (let pages = 0; pages < mostPages; pages++) {
      const outcome = await ask<Page<DeskRecording>>(addressOfPage(wanted.peek(), from), {
        signedIn: true,
        fresh: true,
      });
      if (mine !== turn) return;
      if (outcome.kind !== 'answer') return fail(outcome);
      all.push(...outcome.value.items);
      from = outcome.value.next ?? undefined;
      if (!from || (wanted.peek().sort === 'newest' && all.length >= atLeast)) break;
    }
    next.value = from;
    known.value = { value: all, at: Date.now(), state: 'fresh' };
  }

  function fail(outcome: { kind: 'silence' } | { kind: 'problem'; problem: Problem }) {
    known.value = {
      ...known.peek(),
      ...(outcome.kind === 'silence' ? { state: 'offline' } : { state: 'failed', problem: outcome.problem }),
    };
  }

  function find(part: Partial<Wanted>) {
    wanted.value = { ...wanted.peek(), ...part };
    void load(0);
  }

  /** After one was changed: it stays where it is, also where the filter would no longer find it. */
  function learn(recording: DeskRecording) {
    const value = known.peek().value?.map((one) => (one.id === recording.id ? recording : one));
    known.value = { ...known.peek(), ...(value && { value }) };
  }

  return { wanted, known, next, items, load, more, find, learn };
}

export type Shelf = ReturnType<typeof shelf>;

/** What the address of the page asks for. */
export function wantedOf(search: string): Wanted {
  const asked = new URLSearchParams(search);
  return {
    query: asked.get('query') ?? '',
    status: asked.get('status') ?? '',
    kind: asked.get('kind') ?? '',
    sort: sorts.find((one) => one === asked.get('sort')) ?? nothingWanted.sort,
  };
}

/** The members of the address that ask for it, without what is so anyway. */
export const addressOfWanted = (wanted: Wanted): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ ...wanted, query: wanted.query.trim() }).filter(
      ([name, value]) => value !== nothingWanted[name as keyof Wanted],
    ),
  );

function addressOfPage({ query, status, kind }: Wanted, cursor?: string) {
  const asked = { query: query.trim(), status, kind, cursor: cursor ?? '', limit: String(atOnce) };
  return `/desk/recordings?${new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''))}`;
}
