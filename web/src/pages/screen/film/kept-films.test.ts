import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Source } from '../../../recordings/quality';
import { keepOnly, keepPiece, keptFilm, missingPieces, nameOf, piecesOf, pieceSize } from './kept-films';
import { stubDisk } from './testing/disk';

const film: Source = {
  quality: 'original',
  url: 'https://a.blob.core.windows.net/media/5c4b?sig=one',
  contentType: 'video/mp4',
  size: pieceSize + 10,
};

afterEach(() => vi.unstubAllGlobals());

describe('Films that are kept', () => {
  it('go by the file, whatever link leads to it', () => {
    expect(nameOf(film)).toBe('5c4b');
    expect(nameOf({ url: 'https://a.blob.core.windows.net/media/5c4b?sig=other' })).toBe('5c4b');
  });

  it('lie in pieces, the last of which may be short', () => {
    expect([1, pieceSize, pieceSize + 1].map((size) => piecesOf(size).length)).toEqual([1, 1, 2]);
    expect(piecesOf(film.size)[1]).toEqual({ number: 1, from: pieceSize, end: pieceSize + 10 });
  });

  it('are there with all of their bytes or not at all, and only what is missing or cut is fetched', async () => {
    const { files } = stubDisk();
    const [first, last] = piecesOf(film.size) as [never, never];
    expect(await missingPieces(film)).toEqual([first, last]);
    expect(await keepPiece(film, first, new ArrayBuffer(pieceSize))).toBe(true);
    expect(await missingPieces(film)).toEqual([last]);
    await keepPiece(film, last, new ArrayBuffer(10));
    expect((await keptFilm(film))?.size).toBe(film.size);

    files.set('films/5c4b/0', files.get('films/5c4b/0')!.slice(0, 4096));

    expect(await keptFilm(film)).toBeUndefined();
    expect(await missingPieces(film)).toEqual([first]);
    expect(await keepPiece(film, first, new ArrayBuffer(7))).toBe(false);
    await keepOnly(new Set());
    expect([...files]).toEqual([]);
  });
});
