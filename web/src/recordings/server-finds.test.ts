import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { bearer } from '../platform/auth/bearer';
import { setPage } from '../platform/page';
import { serverFinds } from './server-finds';

/** The server's pages by the cursor that asks for them; null fails. */
let pages: Record<string, { items: { id: string }[]; next?: string } | null>;
let asked: string[];

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  bearer.token = () => Promise.resolve(undefined);
  setPage({ settings: { api: 'http://127.0.0.1/api' }, language: 'en', path: 'recordings/' } as never);
  vi.stubGlobal('navigator', { onLine: false });
  vi.stubGlobal('fetch', (address: string) => {
    const cursor = new URL(address).searchParams.get('cursor') ?? '';
    asked.push(cursor);
    const page = pages[cursor];
    return page ? Promise.resolve(Response.json(page)) : Promise.reject(new TypeError('no line'));
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const ids = (finds: ReturnType<typeof serverFinds>) => finds.items.value.map(({ id }) => id).join(' ');

it('reads on over empty pages, and says that there is more where it stops', async () => {
  pages = {
    '': { items: [], next: 'b' },
    b: { items: [], next: 'c' },
    c: { items: [{ id: 'r3' }], next: 'd' },
    d: { items: [{ id: 'r4' }] },
  };
  const finds = serverFinds();
  finds.find(new URLSearchParams({ query: 'қаз' }));
  expect([finds.goesOn.value, finds.hasNext.value]).toEqual([true, false]);

  await vi.advanceTimersByTimeAsync(1000);
  expect([asked.join('|'), ids(finds), finds.goesOn.value, finds.hasNext.value]).toEqual([
    '|b|c',
    'r3',
    true,
    true,
  ]);

  finds.more();
  finds.more();
  await vi.advanceTimersByTimeAsync(1000);
  expect([asked.join('|'), ids(finds), finds.goesOn.value]).toEqual(['|b|c|d', 'r3 r4', false]);
});

it('keeps what was found when a later page fails, which can be asked for again', async () => {
  pages = { '': { items: [{ id: 'r1' }], next: 'b' }, b: null };
  const finds = serverFinds();
  finds.find(new URLSearchParams({ query: 'қаз' }));
  await vi.advanceTimersByTimeAsync(1000);
  expect([ids(finds), finds.failed.value, finds.hasNext.value]).toEqual(['r1', undefined, true]);

  pages.b = { items: [{ id: 'r2' }] };
  finds.more();
  await vi.advanceTimersByTimeAsync(1000);
  expect([ids(finds), finds.hasNext.value]).toEqual(['r1 r2', false]);
});

it('says that it has not searched when the first page fails, and forgets an older question', async () => {
  pages = { '': null };
  const finds = serverFinds();
  finds.find(new URLSearchParams({ query: 'қ' }));
  finds.find(new URLSearchParams({ query: 'қаз' }));
  await vi.advanceTimersByTimeAsync(1000);
  expect([asked.length, finds.failed.value, finds.goesOn.value]).toEqual([1, 'offline', false]);

  finds.find(null);
  expect([finds.failed.value, finds.goesOn.value]).toEqual([undefined, false]);
});
