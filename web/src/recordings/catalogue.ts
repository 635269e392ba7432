import { computed, signal } from '@preact/signals';
import type { Recording } from '../platform/api/contract';
import { lastKnown } from '../platform/storage/last-known';
import { ownStore } from '../platform/storage/own';
import { recordingsOf, type Columns } from './columns';
import { isThinLine } from './quality';
import { nothingWanted, searchable, type Known, type Wanted } from './search';
import { serverFinds } from './server-finds';

export type KindFilter = Wanted['kind'];

/** Cards of one step; the next come when asked for. */
const step = 60;

/**
 * The library and what is asked of it. It comes as a whole and is searched here, at once and without a line; what only
 * the server knows, the texts and places, it is asked for when there are words, and its finds are added.
 */
export function recordingCatalogue() {
  const wanted = signal<Wanted>(nothingWanted);
  // What is for those signed in is not left behind in a browser that others use.
  const library = lastKnown<Columns>({ known: true }, ownStore);
  const finds = serverFinds();
  const steps = signal(1);

  const all = computed(
    () => library.known.value.value && recordingsOf(library.known.value.value, isThinLine()),
  );
  const search = computed(() => all.value && searchable(all.value));
  const byId = computed(() => new Map(all.value?.map((one) => [one.id, one])));
  const items = computed<Recording[] | undefined>(() => {
    const own = search.value?.(wanted.value);
    return own && withFinds(own, finds.items.value, byId.value);
  });

  const load = () => void library.load('/catalogue', 'catalogue');

  function find(part: Partial<Wanted>) {
    wanted.value = { ...wanted.value, ...part };
    steps.value = 1;
    finds.find(wanted.value.query.trim() ? questionOf(wanted.value) : null);
  }

  const hasOwnMore = computed(() => (items.value?.length ?? 0) > steps.value * step);

  function more() {
    steps.value++;
    if (!hasOwnMore.value && finds.hasNext.value) finds.more();
  }

  return {
    wanted,
    known: library.known,
    filtered: computed(() => Object.keys(addressOfWanted(wanted.value)).length > 0),
    found: computed(() => items.value?.length ?? 0),
    items: computed(() => items.value?.slice(0, steps.value * step)),
    /** Why the server has not said what it finds: then texts and transcripts are not searched. */
    onlyOwn: finds.failed,
    /** Whether the server may find more than is here: then nothing is said of all. */
    goesOn: finds.goesOn,
    /** Whether it has said that there is more than was found so far. */
    foundSoFar: finds.hasNext,
    hasMore: computed(() => hasOwnMore.value || finds.hasNext.value),
    languages: computed(() => commonest(all.value?.map(({ language }) => language ?? '') ?? [])),
    tags: computed(() => commonest(all.value?.flatMap(({ tags }) => tags) ?? [])),
    load,
    find,
    /** The line is back: what could not be asked is asked. */
    askAgain: finds.askAgain,
    more,
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
