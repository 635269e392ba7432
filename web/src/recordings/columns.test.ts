import { describe, expect, it } from 'vitest';
import { setPage, type PageData } from '../platform/page';
import { recordingsOf, type Columns } from './columns';

setPage({ settings: { api: '/api' } } as PageData);

const columns: Columns = {
  ids: ['film', 'tape', 'bare'],
  titles: [{}, {}, {}],
  kinds: ['video', 'audio', 'video'],
  seconds: [60, 60, 60],
  sizes: [900, 90, 700],
  published: ['', '', ''],
  languages: ['', '', ''],
  ages: ['', '', ''],
  tags: ['', '', ''],
  people: ['', '', ''],
  posters: [0, 0, 0],
  smalls: [18, 0, 0],
  audios: [5, 4, 3],
};
const sizes = (known: Columns, thinLine: boolean) => recordingsOf(known, thinLine).map(({ size }) => size);

describe('the size in the list', () => {
  it('is that of what plays unasked', () => {
    expect(sizes(columns, false)).toEqual([900, 90, 700]);
    expect(sizes(columns, true)).toEqual([18, 4, 700]);
  });

  it('is that of the file where an API says nothing of copies', () => {
    const { smalls, audios, ...older } = columns;
    expect([smalls, audios, sizes(older, true)]).toEqual([
      [18, 0, 0],
      [5, 4, 3],
      [900, 90, 700],
    ]);
  });
});
