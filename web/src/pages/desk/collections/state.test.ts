import { describe, expect, test } from 'vitest';
import { changesOf, draftOf, moved } from './state';

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
