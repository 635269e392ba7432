import { describe, expect, it } from 'vitest';
import type { Source } from '../../../recordings/quality';
import { nameOf, piecesOf, pieceSize } from './kept-films';
import { fitting } from './night';

const film = (name: string, size: number): Source => ({
  quality: 'original',
  url: `https://a.blob.core.windows.net/media/${name}?sig=${size}`,
  contentType: 'video/mp4',
  size,
});

describe('films that are kept', () => {
  it('go by the file, whatever link leads to it', () => {
    expect(nameOf(film('5c4b', 1))).toBe('5c4b');
    expect(nameOf({ url: 'https://a.blob.core.windows.net/media/5c4b?sig=other' })).toBe('5c4b');
  });

  it('are fetched in the order of the list as far as the room goes', () => {
    const names = (room: number) => fitting([film('a', 5), film('b', 9), film('c', 4)], room).map(nameOf);
    expect(names(18)).toEqual(['a', 'b', 'c']);
    expect(names(10)).toEqual(['a', 'c']);
    expect(names(0)).toEqual([]);
  });

  it('lie in pieces, the last of which may be short', () => {
    expect([1, pieceSize, pieceSize + 1].map(piecesOf)).toEqual([1, 1, 2]);
  });
});
