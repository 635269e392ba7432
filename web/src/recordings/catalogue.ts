import { computed, signal } from '@preact/signals';
import { ask } from '../platform/api/client';
import type { Page, Recording } from '../platform/api/contract';
import { faultKindOf, type FaultKind } from '../platform/api/problem';
import { lastKnown } from '../platform/storage/last-known';
import { ownStore } from '../platform/storage/own';
import { recordingsOf, type Columns } from './columns';
import { isThinLine } from './quality';
import { nothingWanted, searchable, type Known, type Wanted } from './search';

export type KindFilter = Wanted['kind'];

/** Cards of one step; the next come when asked for. */
const step = 60;
/** After which one that was told that it asks too much asks again, where it was not told when. */
const busySeconds = 30;

/**
 * The library and what is asked of it. It comes as a whole and is searched here, at once and without a line; what only
 * the server knows, the texts and places, it is asked for when there are words, and its finds are added.
 */
export function recordingCatalogue() {
  const wanted = signal<Wanted>(nothingWanted);
  // What is for those signed in is not left behind in a browser that others use.
  const library = lastKnown<Columns>({ known: true }, ownStore);
  const inTexts = signal<Recording[]>([]);
  /** Why the server has not said what it finds: then texts and transcripts are not searched. */
  const onlyOwn = signal<FaultKind | undefined>(undefined);
  const steps = signal(1);
  let timer: ReturnType<typeof setTimeout>;
  let asked = 0;

  const all = computed(
    () => library.known.value.value && recordingsOf(library.known.value.value, isThinLine()),
  );
  const search = computed(() => all.value && searchable(all.value));
  const byId = computed(() => new Map(all.value?.map((one) => [one.id, one])));
  const items = computed<Recording[] | undefined>(() => {
    const own = search.value?.(wanted.value);
    return own && withFinds(own, inTexts.value, byId.value);
  });

  const load = () => void library.load('/catalogue', 'catalogue');

  function find(part: Partial<Wanted>) {
    wanted.value = { ...wanted.value, ...part };
    steps.value = 1;
    inTexts.value = [];
    askServer(300);
  }

  /** Waits until nobody types; what is asked anew meanwhile is asked instead. */
  function askServer(milliseconds: number) {
    onlyOwn.value = undefined;
    clearTimeout(timer);
    const turn = ++asked;
    if (wanted.value.query.trim() === '') return;
    timer = setTimeout(async () => {
      const outcome = await ask<Page<Recording>>(`/recordings?${questionOf(wanted.value)}`, { known: true });
      if (turn !== asked) return;
      if (outcome.kind === 'answer') [inTexts.value, onlyOwn.value] = [outcome.value.items, undefined];
      else {
        const kind = faultKindOf(outcome);
        const wait = (outcome.kind === 'problem' && outcome.retryAfterSeconds) || busySeconds;
        if (kind === 'busy') askServer(wait * 1000);
        onlyOwn.value = kind;
      }
    }, milliseconds);
  }

  return {
    wanted,
    known: library.known,
    filtered: computed(() => Object.keys(addressOfWanted(wanted.value)).length > 0),
    found: computed(() => items.value?.length ?? 0),
    items: computed(() => items.value?.slice(0, steps.value * step)),
    onlyOwn,
    hasMore: computed(() => (items.value?.length ?? 0) > steps.value * step),
    languages: computed(() => commonest(all.value?.map(({ language }) => language ?? '') ?? [])),
    tags: computed(() => commonest(all.value?.flatMap(({ tags }) => tags) ?? [])),
    load,
    find,
    /** The line is back: what could not be asked is asked. */
    askAgain: () => onlyOwn.peek() && askServer(0),
    more: () => void steps.value++,
  };
}

/** What was found here, with the moments that the server found in it; then what only the server found, as the library has it. */
export function withFinds(
  own: readonly Known[],
  found: readonly Recording[],
  library: ReadonlyMap<string, Known>,
): Recording[] {
  const moments = new Map(found.map((one) => [one.id, one.moments ?? null]));
  const ids = new Set(own.map(({ id }) => id));
  const others = found.filter(({ id }) => !ids.has(id)).map((one) => library.get(one.id) ?? one);
  return [...own, ...others].map((one) =>
    moments.has(one.id) ? { ...one, moments: moments.get(one.id)! } : one,
  );
}

/** What stands in the page's address. */
export function addressOfWanted({ kind, ...words }: Wanted): Record<string, string> {
  const said = Object.entries(words).filter(([, value]) => value.trim() !== '');
  return Object.fromEntries(kind === 'all' ? said : [...said, ['kind', kind]]);
}

export function wantedOf(address: string): Wanted {
  const said = new URLSearchParams(address);
  const kind = said.get('kind');
  return {
    query: said.get('query') ?? '',
    language: said.get('language') ?? '',
    tag: said.get('tag') ?? '',
    age: said.get('age') ?? '',
    kind: kind === 'audio' || kind === 'video' ? kind : 'all',
  };
}

const questionOf = (wanted: Wanted) =>
  new URLSearchParams({ ...addressOfWanted(wanted), query: wanted.query.trim(), limit: '100' });

/** Each once, the commonest first. */
function commonest(values: string[], most = 60): string[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, most)
    .map(([value]) => value);
}
