import { afterEach, expect, it, vi } from 'vitest';
import { session } from '../auth/session';
import { setPage } from '../page';
import { lastKnown } from './last-known';
import { ownStore } from './own';
import { clearLeftBehind } from './store';

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

const signedIn = (subject: string) => ({ subject, alias: subject, roles: [] });

function browser() {
  const [lasting, tab] = [store(), store()];
  vi.stubGlobal('localStorage', lasting);
  vi.stubGlobal('sessionStorage', tab);
  setPage({ settings: { api: 'http://127.0.0.1/api' }, language: 'en', path: 'recordings/' } as never);
  return { lasting, tab };
}

it('keeps in the tab alone what came to somebody who signed in after the page was made', async () => {
  const { lasting, tab } = browser();
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(['for those signed in'])));
  const { load, known } = lastKnown<string[]>({}, ownStore);

  session.value = signedIn('somebody');
  await load('/catalogue', 'catalogue');

  expect(known.value.value).toEqual(['for those signed in']);
  expect([...lasting.items.keys()]).toEqual([]);
  expect([...tab.items.keys()]).toEqual(['catalogue.2']);
});

it('keeps nothing where somebody came or went while the answer was awaited', async () => {
  const { lasting, tab } = browser();
  let answer: (response: Response) => void = () => undefined;
  vi.stubGlobal('fetch', () => new Promise((resolve) => (answer = resolve)));
  for (const [before, after] of [
    [signedIn('somebody'), null],
    [null, signedIn('somebody')],
    [signedIn('somebody'), signedIn('another')],
  ]) {
    session.value = before ?? null;
    const { load, known } = lastKnown<string[]>({}, ownStore);
    const loaded = load('/catalogue', 'catalogue');
    await vi.waitFor(() => expect(known.value.state).toBe('waiting'));
    session.value = after ?? null;
    await vi.waitFor(() => {
      answer(Response.json(['for those signed in']));
      return loaded;
    });
  }
  expect([...lasting.items, ...tab.items]).toEqual([]);
});

it('paints a copy to the person who saw it alone', async () => {
  browser();
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(['for somebody'])));
  session.value = signedIn('somebody');
  await lastKnown<string[]>({}, ownStore).load('/catalogue', 'catalogue');
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError()));

  for (const [subject, value] of [
    ['another', undefined],
    ['somebody', ['for somebody']],
  ] as const) {
    session.value = signedIn(subject);
    const { load, known } = lastKnown<string[]>({}, ownStore);
    await load('/catalogue', 'catalogue');
    expect(known.value.value).toEqual(value);
  }
});

it('keeps what is for everybody without saying who saw it', async () => {
  const { lasting } = browser();
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(['open'])));
  session.value = signedIn('somebody');
  await lastKnown<string[]>().load('/overview', 'overview');
  expect(JSON.parse(lasting.items.get('overview.2')!)).toEqual({ value: ['open'], at: expect.any(Number) });
});

it('clears what an earlier release left behind, and nothing else', () => {
  const { lasting } = browser();
  for (const key of ['catalogue', 'collection', 'collections', 'catalogue.2', 'language'])
    lasting.items.set(key, '"x"');
  clearLeftBehind();
  expect([...lasting.items.keys()]).toEqual(['catalogue.2', 'language']);
});
