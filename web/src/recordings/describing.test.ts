import { describe, expect, it } from 'vitest';
import { changesOf, draftOf, merge } from './describing';

const base = draftOf({
  id: 'a',
  status: 'ready',
  conversionFailed: false,
  conversionTooLarge: false,
  title: { kk: 'Ән' },
  kind: 'audio',
  fileName: 'song.mp3',
  size: 1,
  createdAt: '2026-11-24T10:00:00+05:00',
  etag: 'W/"1"',
  tags: ['ән', 'ел'],
  people: ['Роза Бағланова'],
  licence: 'not-said',
  audience: 'everyone',
  subtitles: [],
});

describe('describing a recording', () => {
  it('sends what changed and nothing else', () => {
    expect(changesOf(base, { ...base, people: ' Роза Бағланова \n\n' })).toBeUndefined();
    expect(changesOf(base, { ...base, place: ' Баянауыл ', titleRu: 'Песня' })).toEqual({
      place: 'Баянауыл',
      title: { kk: 'Ән', ru: 'Песня' },
    });
    expect(changesOf(base, { ...base, tags: 'ән; ел,  жер', people: '' })).toEqual({
      tags: ['ән; ел', 'жер'],
      people: [],
    });
  });

  it('takes over what only the other changed, and asks about what both did', () => {
    const mine = { ...base, place: 'Баянауыл', age: '6+' };
    const theirs = { ...base, place: 'Павлодар', licence: 'cc-by', age: '6+' };
    expect(merge(base, mine, theirs)).toEqual({
      draft: { ...mine, licence: 'cc-by' },
      theirs: ['licence'],
      both: ['place'],
    });
  });
});
