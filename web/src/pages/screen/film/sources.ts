import type { LocalizedText } from '../../../platform/api/contract';
import type { Playback } from '../../../recordings/details';
import type { Source } from '../../../recordings/quality';
import { isPassedOver, knownFilm } from './film-memory';
import { keptFilm } from './kept-films';

const answerSeconds = 10;

export interface Reel {
  id: string;
  /** Which start it is: the same address once more is no new source for the element. */
  start: number;
  /** Where it plays from: over the line, or from the television's own disk. */
  url: string;
  source: Source;
  isKept: boolean;
  title: LocalizedText | undefined;
  /** A film from the disk has its subtitles once somebody has answered. */
  subtitles: Playback['subtitles'];
  poster?: string | null | undefined;
}

export const playedFrom = (source: Source, film: Blob | undefined) => ({
  source,
  isKept: film !== undefined,
  url: film ? URL.createObjectURL(film) : source.url,
});

/** Whether storage gives the file's first byte under this link. */
export async function doesAnswer(url: string): Promise<boolean> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), answerSeconds * 1000);
  try {
    const headers = { Range: 'bytes=0-0' };
    return (await fetch(url, { headers, signal: late.signal, cache: 'no-store' })).ok;
  } catch (fault) {
    if (fault instanceof TypeError || fault instanceof DOMException) return false;
    throw fault;
  } finally {
    clearTimeout(timer);
    late.abort();
  }
}

/** Where in the list the next film stands that is on the disk; the one at `from` is not looked at. */
export async function nextKept(list: readonly string[], from: number): Promise<number | undefined> {
  for (let step = 1; step < list.length; step++) {
    const at = (from + step) % list.length;
    const known = knownFilm(list[at]!);
    if (known && !isPassedOver(known.source) && (await keptFilm(known.source))) return at;
  }
  return undefined;
}
