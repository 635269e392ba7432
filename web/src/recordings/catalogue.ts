import { computed, signal } from '@preact/signals';
import { ask } from '../platform/api/client';
import type { Page, Recording } from '../platform/api/contract';
import { lastKnown } from '../platform/storage/last-known';
import { search } from './search';

export type KindFilter = Recording['kind'] | 'all';

/** The list of recordings with what is asked of it. A list that came whole is searched here, at once and offline. */
export function recordingCatalogue() {
  const query = signal('');
  const kind = signal<KindFilter>('all');
  const everything = lastKnown<Page<Recording>>();
  const answers = lastKnown<Page<Recording>>();
  const more = signal<Recording[]>([]);
  const cursor = signal<string | undefined>(undefined);
  let timer: ReturnType<typeof setTimeout>;

  const filtered = computed(() => query.value.trim() !== '' || kind.value !== 'all');
  const whole = computed(
    () => everything.known.value.value !== undefined && !everything.known.value.value.next,
  );
  const asksServer = computed(() => filtered.value && !whole.value);
  const shown = computed(() => (asksServer.value ? answers.known.value : everything.known.value));

  const items = computed<Recording[] | undefined>(() => {
    const own = everything.known.value.value?.items;
    // Until the server has answered, or when it cannot, what is known here is searched.
    if (!asksServer.value || answers.known.value.state === 'offline' || !answers.known.value.value) {
      return own && search(own, query.value, kind.value);
    }
    return answers.known.value.value.items;
  });

  const address = (after?: string) => {
    const wanted = new URLSearchParams({ limit: '100' });
    if (query.value.trim()) wanted.set('query', query.value.trim());
    if (kind.value !== 'all') wanted.set('kind', kind.value);
    if (after) wanted.set('cursor', after);
    return `/recordings?${wanted}`;
  };

  const load = () => void everything.load('/recordings?limit=100', 'recordings');

  function find(wanted: { query?: string; kind?: KindFilter }) {
    query.value = wanted.query ?? query.value;
    kind.value = wanted.kind ?? kind.value;
    more.value = [];
    cursor.value = undefined;
    clearTimeout(timer);
    if (!asksServer.value) return;
    timer = setTimeout(() => void answers.load(address()), 300);
  }

  /** The next hundred; false when they did not come. */
  async function loadMore(): Promise<boolean> {
    const next = cursor.value ?? shown.value.value?.next;
    const outcome = next ? await ask<Page<Recording>>(address(next)) : undefined;
    if (outcome?.kind !== 'answer') return false;
    more.value = [...more.value, ...outcome.value.items];
    cursor.value = outcome.value.next ?? '';
    return true;
  }

  return {
    query,
    kind,
    filtered,
    shown,
    items: computed(() => items.value && [...items.value, ...more.value]),
    hasMore: computed(() => (cursor.value ?? shown.value.value?.next ?? '') !== ''),
    load,
    find,
    loadMore,
  };
}
