import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Ask } from '../../../platform/api/client';
import type { DeskCollection } from '../../../platform/api/contract/collections';
import { changesOf, draftOf, editing, moved } from './state';

const answers = vi.hoisted(() => ({ ask: vi.fn() }));
vi.mock('../../../platform/api/client', () => answers);

const saved = draftOf({
  id: 'c',
  title: { kk: 'Ертегілер' },
  recordings: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
  etag: '1',
});

describe('A collection at the desk', () => {
  test('is moved up and down', () => {
    expect(moved(saved.members, 2, 0).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    expect(moved(saved.members, 0, 1).map(({ id }) => id)).toEqual(['b', 'a', 'c']);
  });

  test('sends only what was changed', () => {
    expect(changesOf(saved, saved)).toEqual({ words: false, order: false });
    expect(changesOf(saved, { ...saved, members: moved(saved.members, 0, 1) })).toEqual({
      words: false,
      order: true,
    });
    expect(changesOf(saved, { ...saved, text: { ...saved.text, ru: 'Вечером' } })).toEqual({
      words: true,
      order: false,
    });
  });
});

describe('Somebody else changes the collection meanwhile', () => {
  const before: DeskCollection = { id: 'c', title: { en: 'Tales' }, recordings: [{ id: 'a' }], etag: '1' };
  const theirs = { ...before, title: { en: 'Our tales' }, text: { en: 'Theirs' }, etag: '2' };
  const changed = { kind: 'problem', problem: { status: 412, code: 'changed-meanwhile', title: 'Changed' } };
  const said = (value: unknown) => ({ kind: 'answer', value });
  const stored = new Map<string, string>();
  const opened = async () => {
    const state = editing('c');
    answers.ask.mockResolvedValueOnce(said(before));
    await state.open();
    return state;
  };
  const sent = () => (answers.ask.mock.lastCall as [string, Ask])[1];

  beforeEach(() => {
    answers.ask.mockReset();
    stored.clear();
    vi.stubGlobal('sessionStorage', {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => stored.set(key, value),
      removeItem: (key: string) => stored.delete(key),
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  test('what they alone changed is kept, and of the rest one is asked', async () => {
    const state = await opened();
    state.change({ text: { kk: '', ru: '', en: 'Mine' } });
    answers.ask.mockResolvedValueOnce(changed).mockResolvedValueOnce(said(theirs));
    await state.save();
    expect(state.saved.value).toMatchObject({ merge: { taken: ['title.en'], both: ['text.en'] } });
    answers.ask.mockResolvedValueOnce(said({ ...theirs, text: { en: 'Mine' }, etag: '3' }));
    await state.save();
    expect(sent()).toMatchObject({
      ifMatch: '2',
      body: { title: { en: 'Our tales' }, text: { en: 'Mine' } },
    });
    expect([state.saved.value.kind, stored.size]).toEqual(['saved', 0]);
  });

  test('a deletion over fresh work is not done, and takes nothing of it back', async () => {
    const state = await opened();
    answers.ask.mockResolvedValueOnce(changed).mockResolvedValueOnce(said(theirs));
    await state.remove();
    expect([state.collection.value, state.draft.value]).toEqual([theirs, draftOf(theirs)]);
  });

  test('what is typed outlives the way through sign-in, and what is typed meanwhile is not called saved', async () => {
    (await opened()).change({ title: { kk: '', ru: 'Сказки', en: 'Tales' } });
    const state = await opened();
    expect(state.draft.value!.title.ru).toBe('Сказки');
    answers.ask.mockImplementationOnce(() => {
      state.change({ title: { kk: 'Ертегілер', ru: 'Сказки', en: 'Tales' } });
      return Promise.resolve(said({ ...before, title: { ru: 'Сказки', en: 'Tales' }, etag: '2' }));
    });
    await state.save();
    expect([state.saved.value.kind, state.draft.value!.title.kk]).toEqual(['idle', 'Ертегілер']);
  });
});
