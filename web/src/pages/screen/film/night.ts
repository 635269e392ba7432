import { computed, effect } from '@preact/signals';
import { keptInTab } from '../../../platform/storage/store';
import { now } from '../../../platform/time/now';
import { askPlayback } from '../../../recordings/ask-playback';
import type { Source } from '../../../recordings/quality';
import { isWorthKeeping, knownFilm, rememberFilm, rememberOnly } from './film-memory';
import { keepOnly, keepPiece, missingPieces, roomForFilms, type Piece } from './kept-films';
import { runErrands } from './night-errands';
import { forgetGone, isGone, sourceFor } from './playback';

/** The hours of the centre's night in which films are fetched: the line is free, and nobody pays for the day's. */
const [firstHour, endHour] = [2, 5];
/** A piece that takes longer never comes: a line of 128 kbit/s is faster. */
const pieceMinutes = 10;
const triesKey = 'screen-night.1';

const isNight = computed(() => {
  const hour = now.value && Math.floor(now.value.minutes / 60);
  return hour !== null && hour >= firstHour && hour < endHour;
});

/**
 * Fetches the films of a list by night, for as long as it is night and until the answer is called; by day it only waits. What left the
 * list goes first. What is there already is not fetched again, whatever link it has this time.
 */
export function fetchByNight(recordings: readonly string[]): () => void {
  let left: AbortController | undefined;
  const end = effect(() => {
    left?.abort();
    if (!isNight.value || recordings.length === 0) return;
    left = new AbortController();
    void fetchAll(recordings, left.signal);
  });
  return () => {
    end();
    left?.abort();
  };
}

async function fetchAll(recordings: readonly string[], left: AbortSignal) {
  rememberOnly(recordings);
  // The page loads itself anew in the middle of the night: what failed before is not begun again.
  const night = now.peek()!.date;
  const before = keptInTab.read<{ night: string; tries: Record<string, number> }>(triesKey);
  const tries = new Map(Object.entries(before?.night === night ? before.tries : {}));
  await runErrands(recordings, {
    ask: sourceOf,
    known: (id) => knownFilm(id)?.source,
    isWorthKeeping,
    room: roomForFilms,
    keepOnly,
    fetchFilm: (film) => fetchFilm(film, left),
    tries,
    noteTries: () => keptInTab.write(triesKey, { night, tries: Object.fromEntries(tries) }),
    rest: (milliseconds) => rest(milliseconds, left),
    left,
  });
}

async function sourceOf(id: string): Promise<Source | 'gone' | undefined> {
  const outcome = await askPlayback(id);
  if (outcome.kind === 'answer') {
    const source = sourceFor(outcome.value);
    rememberFilm(id, { source });
    return source;
  }
  if (!isGone(outcome)) return undefined;
  await forgetGone(id);
  return 'gone';
}

async function fetchFilm(film: Source, left: AbortSignal): Promise<'whole' | 'part' | 'nothing'> {
  let got: 'part' | 'nothing' = 'nothing';
  for (const piece of await missingPieces(film)) {
    const bytes = await bytesOf(film, piece, left);
    if (!bytes || left.aborted || !(await keepPiece(film, piece, bytes))) return got;
    got = 'part';
  }
  return 'whole';
}

async function bytesOf(
  { url }: Source,
  { from, end }: Piece,
  left: AbortSignal,
): Promise<ArrayBuffer | undefined> {
  const late = new AbortController();
  const stop = () => late.abort();
  const timer = setTimeout(stop, pieceMinutes * 60_000);
  left.addEventListener('abort', stop);
  try {
    const answer = await fetch(url, {
      headers: { Range: `bytes=${from}-${end - 1}` },
      signal: late.signal,
      cache: 'no-store',
    });
    if (answer.status !== 206) return undefined;
    const bytes = await answer.arrayBuffer();
    return bytes.byteLength === end - from ? bytes : undefined;
  } catch (fault) {
    if (fault instanceof TypeError || fault instanceof DOMException) return undefined;
    throw fault;
  } finally {
    // Also what answered with something else, and would send all of it.
    stop();
    clearTimeout(timer);
    left.removeEventListener('abort', stop);
  }
}

const rest = (milliseconds: number, left: AbortSignal) =>
  new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer);
      left.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    left.addEventListener('abort', done);
  });
