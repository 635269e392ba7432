import { describe, expect, it } from 'vitest';
import type { Recording } from '../platform/api/contract';
import { search } from './search';

const recording = (
  id: string,
  kind: Recording['kind'],
  title: Recording['title'],
  tags: string[] = [],
): Recording => ({
  id,
  kind,
  title,
  tags,
  durationSeconds: 60,
  size: 1,
  publishedAt: '2026-11-20T10:00:00+05:00',
});

const library = [
  recording('book', 'audio', { kk: 'Кітап туралы әңгіме', ru: 'Беседа о книге' }, ['әдебиет']),
  recording('lake', 'video', { ru: 'Озёра Баянаула', en: 'Lakes of Bayanaul' }),
  recording('song', 'audio', { kk: 'Жаяу Мұса әндері' }),
];
const found = (query: string, kind: Recording['kind'] | 'all' = 'all') =>
  search(library, query, kind).map(({ id }) => id);

describe('searching the recordings', () => {
  it('finds Kazakh words typed with Russian letters, and the other way round', () => {
    expect(found('кітап')).toEqual(['book']);
    expect(found('китап')).toEqual(['book']);
    expect(found('муса андери')).toEqual(['song']);
    expect(found('озера')).toEqual(['lake']);
  });

  it('wants every word, from its beginning, in any language or in the tags', () => {
    expect(found('беседа книг')).toEqual(['book']);
    expect(found('беседа озёра')).toEqual([]);
    expect(found('адебиет')).toEqual(['book']);
    expect(found('LAKES')).toEqual(['lake']);
    expect(found('тап')).toEqual([]);
  });

  it('shows all of a kind when nothing is asked for', () => {
    expect(found('  ', 'audio')).toEqual(['book', 'song']);
    expect(found('')).toEqual(['book', 'lake', 'song']);
  });
});
