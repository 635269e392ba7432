import { afterEach, expect, it, vi } from 'vitest';
import { session } from '../auth/session';
import { setPage } from '../page';
import { lastKnown } from './last-known';
import { ownStore } from './own';

const store = () => {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
};

afterEach(() => {
  session.value = null;
  vi.unstubAllGlobals();
});

it('keeps in the tab alone what came to somebody who signed in after the page was made', async () => {
  const [lasting, tab] = [store(), store()];
  vi.stubGlobal('localStorage', lasting);
  vi.stubGlobal('sessionStorage', tab);
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(['for those signed in'])));
  setPage({ settings: { api: 'http://127.0.0.1/api' }, language: 'en', path: 'recordings/' } as never);
  const { load, known } = lastKnown<string[]>({}, ownStore);

  session.value = { subject: 'somebody', alias: 'Somebody', roles: [] };
  await load('/catalogue', 'catalogue');

  expect(known.value.value).toEqual(['for those signed in']);
  expect([...lasting.items.keys()]).toEqual([]);
  expect([...tab.items.keys()]).toEqual(['catalogue']);
});
