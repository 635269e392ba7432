import type { Source } from '../../../recordings/quality';
import { nameOf } from './kept-films';

/** After a film's first failure; twice as long after each further one. */
const pause = 5 * 60_000;
/** How often one recording is tried in a night without anything to show for it. */
export const mostTries = 4;

/** What the errands of a night need of the world. */
export interface NightParts {
  /** What is to be fetched of a recording, under a fresh link; undefined where nobody answers. */
  ask: (id: string) => Promise<Source | 'gone' | undefined>;
  /** The file that a recording had the last time. */
  known: (id: string) => Source | undefined;
  isWorthKeeping: (film: Source) => boolean;
  room: () => Promise<number>;
  keepOnly: (names: ReadonlySet<string>) => Promise<void>;
  /** Fetches what is missing of a film: all of it, a part, or nothing at all. */
  fetchFilm: (film: Source) => Promise<'whole' | 'part' | 'nothing'>;
  /** Failures of this night so far. */
  tries: Map<string, number>;
  noteTries: () => void;
  rest: (milliseconds: number) => Promise<void>;
  left: AbortSignal;
}

interface Errand {
  readonly id: string;
  /** The file as last heard of. */
  film: Source | undefined;
  /** Whether its link is of this try. */
  isFresh: boolean;
  /** When it may be tried again. */
  due: number;
  state: 'open' | 'over' | 'gone';
}

/**
 * Runs a night's errands, each recording for itself: what fails waits longer each time and is left for the next night at last, and
 * the others go on meanwhile. Each is asked for once, and again only after it failed. Ends when there is nothing left to do.
 */
export async function runErrands(ids: readonly string[], parts: NightParts): Promise<void> {
  const { left, tries } = parts;
  if ((await parts.room()) === 0) return;
  const errands = [...new Set(ids)].map((id): Errand => {
    const state = (tries.get(id) ?? 0) < mostTries ? 'open' : 'over';
    return { id, film: parts.known(id), isFresh: false, due: 0, state };
  });
  const dueOnes = () => errands.filter(({ state, due }) => state === 'open' && due <= performance.now());

  function fail(errand: Errand) {
    const failed = (tries.get(errand.id) ?? 0) + 1;
    tries.set(errand.id, failed);
    parts.noteTries();
    errand.isFresh = false;
    errand.due = performance.now() + pause * 2 ** (failed - 1);
    if (failed >= mostTries) errand.state = 'over';
  }

  async function askFor(errand: Errand) {
    const answer = await parts.ask(errand.id);
    if (left.aborted) return;
    if (answer === undefined) fail(errand);
    else if (answer === 'gone') errand.state = 'gone';
    else [errand.film, errand.isFresh] = [answer, true];
  }

  async function fetchFor(errand: Errand) {
    const got = await parts.fetchFilm(errand.film!);
    if (left.aborted) return;
    if (got === 'whole') errand.state = 'over';
    else if (got === 'nothing') fail(errand);
    // A link that ended on the way: a new one goes on.
    else errand.isFresh = false;
  }

  while (!left.aborted) {
    for (const errand of dueOnes()) if (!errand.isFresh && !left.aborted) await askFor(errand);
    if (left.aborted) return;
    const there = errands.filter(({ state }) => state !== 'gone');
    const films = there.flatMap(({ film }) => (film && parts.isWorthKeeping(film) ? [film] : []));
    const names = new Set(fitting(films, await parts.room()).map(nameOf));
    // What was never heard of may have a file on the disk: then nothing is taken away yet.
    if (there.every(({ film }) => film)) await parts.keepOnly(names);
    for (const errand of dueOnes()) {
      if (left.aborted) return;
      if (!errand.isFresh) continue;
      if (names.has(nameOf(errand.film!))) await fetchFor(errand);
      else errand.state = 'over';
    }
    const waits = errands.filter(({ state }) => state === 'open').map(({ due }) => due - performance.now());
    if (waits.length === 0) return;
    await parts.rest(Math.max(0, Math.min(...waits)));
  }
}

/** In the order of the list, as far as the room goes; one that is too large leaves its place to those after it. */
export function fitting(films: readonly Source[], room: number): Source[] {
  let rest = room;
  return films.filter(({ size }) => {
    const fits = size <= rest;
    if (fits) rest -= size;
    return fits;
  });
}
