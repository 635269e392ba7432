import { expect, test } from 'vitest';
import { mergeOf, withField } from './merge';

const base = {
  title: { en: 'Tales' } as Record<string, string>,
  text: {} as Record<string, string>,
  kind: 'film',
  members: [{ id: 'a' }, { id: 'b' }],
};

test('what only they changed is taken, and of what both changed one is asked', () => {
  const mine = {
    ...base,
    title: { en: 'My tales' },
    text: { kk: 'Кешке' },
    members: [{ id: 'b' }, { id: 'a' }],
  };
  const theirs = { ...base, title: { en: 'Our tales ', ru: 'Сказки' }, kind: 'club' };
  const merge = mergeOf(base, mine, theirs);
  expect([merge.taken, merge.both]).toEqual([['title.ru', 'kind'], ['title.en']]);
  expect(merge.draft).toEqual({ ...mine, title: { en: 'My tales', ru: 'Сказки' }, kind: 'club' });
  expect(withField(merge.draft, 'title.en', theirs).title).toEqual({ en: 'Our tales ', ru: 'Сказки' });
});

test('an unchanged draft becomes theirs, and a language they emptied is empty', () => {
  const theirs = { ...base, title: { kk: 'Ертегілер' }, members: [{ id: 'b' }] };
  const merge = mergeOf(base, base, theirs);
  expect([merge.draft, merge.both]).toEqual([theirs, []]);
});

test('the same change by both is no conflict', () => {
  const both = { ...base, kind: 'club' };
  expect(mergeOf(base, both, { ...both })).toMatchObject({ draft: both, taken: [], both: [] });
});
