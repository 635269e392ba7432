import { describe, expect, it } from 'vitest';
import type { Playback } from './details';
import { isThinLine, qualityFor, sourcesOf } from './quality';

const playback = (...copies: [name: string, contentType: string][]): Playback => ({
  url: 'https://blobs/original',
  contentType: 'video/mp4',
  size: 120_000_000,
  durationSeconds: 1500,
  expiresAt: '2026-11-30T12:00:00+05:00',
  subtitles: [],
  renditions: copies.map(([name, contentType]) => ({
    name,
    contentType,
    size: 18_000_000,
    url: `https://blobs/${name}`,
  })),
});
const everything = () => true;
const names = (sources: { quality: string }[]) => sources.map(({ quality }) => quality);

describe('what there is to choose from', () => {
  it('is the original and each copy, whatever order they come in', () => {
    const sources = sourcesOf(playback(['audio', 'audio/webm'], ['small', 'video/webm']), everything);
    expect(names(sources)).toEqual(['original', 'small', 'audio']);
    expect(sources[1]!.url).toBe('https://blobs/small');
  });

  it('leaves out what this browser cannot play, and names of a newer API', () => {
    const sources = sourcesOf(
      playback(['small', 'video/webm'], ['audio', 'audio/mp4'], ['tiny', 'video/mp4']),
      (type) => type !== 'video/webm',
    );
    expect(names(sources)).toEqual(['original', 'audio']);
  });

  it('names once what stands in for an original that no browser plays', () => {
    const first = playback(['small', 'video/mp4']);
    const url = 'https://blobs/small?sig=other';
    expect(names(sourcesOf({ ...first, url }, everything))).toEqual(['original']);
  });

  it('is the original alone with an API that knows of no copies', () => {
    const { renditions: _, ...older } = playback();
    expect(names(sourcesOf(older, everything))).toEqual(['original']);
  });
});

describe('what plays first', () => {
  const all = sourcesOf(playback(['small', 'video/mp4'], ['audio', 'audio/mp4']), everything);
  const sound = sourcesOf(playback(['audio', 'audio/mp4']), everything);

  it('is what was chosen the last time', () => {
    expect(qualityFor(all, 'video', 'audio', false)).toBe('audio');
    expect(qualityFor(all, 'video', 'original', true)).toBe('original');
  });

  it('is the small copy on a thin line, else the original', () => {
    expect(qualityFor(all, 'video', undefined, true)).toBe('small');
    expect(qualityFor(all, 'video', undefined, false)).toBe('original');
    expect(qualityFor(sound, 'audio', undefined, true)).toBe('audio');
  });

  it('keeps the picture of a film that has no small copy', () => {
    expect(qualityFor(sound, 'video', 'small', true)).toBe('original');
  });

  it('is the small copy where only the sound was wanted and is not there', () => {
    const small = sourcesOf(playback(['small', 'video/mp4']), everything);
    expect(qualityFor(small, 'video', 'audio', false)).toBe('small');
  });
});

it('takes a line for thin when told to save data or when the browser says so', () => {
  expect(isThinLine({ connection: { saveData: true, effectiveType: '4g' } })).toBe(true);
  expect(isThinLine({ connection: { effectiveType: '3g' } })).toBe(true);
  expect(isThinLine({ connection: { effectiveType: '4g' } })).toBe(false);
  expect(isThinLine({})).toBe(false);
});
