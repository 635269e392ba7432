import { computed, effect } from '@preact/signals';
import { ask } from '../../../platform/api/client';
import { now } from '../../../platform/time/now';
import type { Playback } from '../../../recordings/details';
import { sourcesOf, type Source } from '../../../recordings/quality';
import { hasPiece, keepOnly, keepPiece, nameOf, pieceSize, piecesOf, roomForFilms } from './kept-films';

/** The hours of the centre's night in which films are fetched: the line is free, and nobody pays for the day's. */
const [firstHour, endHour] = [2, 5];
/** After a fault of the line. */
const pause = 5 * 60_000;

const isNight = computed(() => {
  const hour = now.value && Math.floor(now.value.minutes / 60);
  return hour !== null && hour >= firstHour && hour < endHour;
});

/** What a television plays of a recording: its small copy where there is one that it can play. */
export const sourceFor = (playback: Playback): Source => {
  const judge = document.createElement('video');
  const sources = sourcesOf(playback, (contentType) => judge.canPlayType(contentType) !== '');
  return sources.find(({ quality }) => quality === 'small') ?? sources[0]!;
};

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
  while (!left.aborted && !(await fetchOnce(recordings, left))) await rest(left);
}

/** Whether there is nothing left to do this night. */
async function fetchOnce(recordings: readonly string[], left: AbortSignal): Promise<boolean> {
  const sources = await sourcesFor(recordings);
  if (!sources || left.aborted) return false;
  const films = fitting(sources, await roomForFilms());
  await keepOnly(new Set(films.map(nameOf)));
  for (const film of films) if (!(await fetchFilm(film, left))) return false;
  return true;
}

/** Undefined without a line: what cannot be asked for is not known to have left the list. */
async function sourcesFor(recordings: readonly string[]): Promise<Source[] | undefined> {
  const sources: Source[] = [];
  for (const id of new Set(recordings)) {
    const outcome = await ask<Playback>(`/recordings/${encodeURIComponent(id)}/playback`, { fresh: true });
    if (outcome.kind === 'answer') sources.push(sourceFor(outcome.value));
    else if (outcome.kind !== 'problem' || outcome.problem.status !== 404) return undefined;
  }
  return sources;
}

/** In the order of the list, as far as the room goes; one that is too large leaves its place to those after it. */
export function fitting(sources: readonly Source[], room: number): Source[] {
  let rest = room;
  return sources.filter(({ size }) => {
    const fits = size <= rest;
    if (fits) rest -= size;
    return fits;
  });
}

/** False where the line was lost or the disk is full. */
async function fetchFilm(film: Source, left: AbortSignal): Promise<boolean> {
  for (let number = 0; number < piecesOf(film.size); number++) {
    if (await hasPiece(film, number)) continue;
    const bytes = await pieceOf(film, number, left);
    if (!bytes || left.aborted || !(await keepPiece(film, number, bytes))) return false;
  }
  return true;
}

async function pieceOf(
  { url, size }: Source,
  number: number,
  left: AbortSignal,
): Promise<ArrayBuffer | undefined> {
  const from = number * pieceSize;
  const end = Math.min(size, from + pieceSize);
  try {
    const answer = await fetch(url, {
      headers: { Range: `bytes=${from}-${end - 1}` },
      signal: left,
      cache: 'no-store',
    });
    if (answer.status !== 206) return undefined;
    const bytes = await answer.arrayBuffer();
    return bytes.byteLength === end - from ? bytes : undefined;
  } catch (fault) {
    if (fault instanceof TypeError || fault instanceof DOMException) return undefined;
    throw fault;
  }
}

const rest = (left: AbortSignal) =>
  new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer);
      left.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, pause);
    left.addEventListener('abort', done);
  });
