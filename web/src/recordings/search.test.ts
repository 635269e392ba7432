import { describe, expect, it } from 'vitest';
import examples from './search-examples.json';
import { finds, fold, marked, nothingWanted, searchable, type Known, type Wanted } from './search';

const recording = (id: string, more: Partial<Known>): Known => ({
  id,
  kind: 'audio',
  title: {},
  tags: [],
  people: [],
  durationSeconds: 60,
  size: 1,
  publishedAt: '2026-11-20',
  ...more,
});

const library = [
  recording('book', {
    title: { kk: 'Кітап туралы әңгіме', ru: 'Беседа о книге' },
    tags: ['әдебиет'],
    language: 'kk',
    age: '6+',
  }),
  recording('lake', {
    kind: 'video',
    title: { ru: 'Озёра Баянаула', en: 'Lakes of Bayanaul' },
    language: 'ru',
    age: '0+',
  }),
  recording('song', { title: { kk: 'Жаяу Мұса әндері' }, people: ['Роза Бағланова'] }),
];
const found = (wanted: Partial<Wanted>) =>
  searchable(library)({ ...nothingWanted, ...wanted }).map(({ id }) => id);

describe('comparing words, as the server does', () => {
  it.each(examples.folded)('takes %s for %s', (text, folded) => {
    expect(fold(text!)).toBe(folded);
  });

  it.each(examples.searches)('looks for "$query" in "$text": $found', ({ text, query, found: isFound }) => {
    expect(finds(query, text)).toBe(isFound);
  });
});

describe('marking what was asked for', () => {
  it('finds whole words by their beginnings, as they are typed', () => {
    expect(marked('Бұл кітаптар мен Кітап.', 'китап')).toEqual(['Бұл ', 'кітаптар', ' мен ', 'Кітап', '.']);
    expect(marked('Бұл кітап', '')).toEqual(['Бұл кітап']);
    expect(marked('кітап', 'тап')).toEqual(['кітап']);
  });
});

describe('searching the recordings', () => {
  it('looks through titles in all languages, people and tags', () => {
    expect(found({ query: 'беседа әңгіме' })).toEqual(['book']);
    expect(found({ query: 'адебиет' })).toEqual(['book']);
    expect(found({ query: 'багланова' })).toEqual(['song']);
    expect(found({ query: 'LAKES' })).toEqual(['lake']);
  });

  it('narrows by kind, language, tag and age; what nobody has judged fits no age', () => {
    expect(found({ kind: 'audio' })).toEqual(['book', 'song']);
    expect(found({ language: 'ru' })).toEqual(['lake']);
    expect(found({ tag: 'әдебиет' })).toEqual(['book']);
    expect(found({ age: '12+' })).toEqual(['book', 'lake']);
    expect(found({ age: '0+' })).toEqual(['lake']);
    expect(found({ query: ' ' })).toEqual(['book', 'lake', 'song']);
  });

  it('takes a blink for five thousand', () => {
    const many = Array.from({ length: 5000 }, (_, index) =>
      recording(`${index}`, {
        title: { kk: `Әңгіме ${index}, Баянауыл`, ru: `Беседа ${index}, Баянаул` },
        people: [`Айгүл Ерланова ${index % 100}`],
        tags: ['әдебиет', 'тарих'],
      }),
    );
    const search = searchable(many);
    const times = [1, 2, 3].map(() => {
      const begin = performance.now();
      expect(search({ ...nothingWanted, query: 'баян айгул 77' }).length).toBeGreaterThan(0);
      return performance.now() - begin;
    });
    expect(Math.min(...times)).toBeLessThan(50);
  });
});
