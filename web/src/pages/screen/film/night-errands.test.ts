import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Source } from '../../../recordings/quality';
import { nameOf } from './kept-films';
import { fitting, mostTries, runErrands, type NightParts } from './night-errands';

const film = (name: string, size = 5): Source => ({
  quality: 'original',
  url: `https://a.blob.core.windows.net/media/${name}?sig=${size}`,
  contentType: 'video/mp4',
  size,
});
const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * 60_000);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A night in which a recording's file has its name; what was asked, fetched and kept is told. */
function night(ids: string[], parts: Partial<NightParts> = {}) {
  const asked: string[] = [];
  const fetched: string[] = [];
  const kept: string[][] = [];
  const left = new AbortController();
  const { ask = async (id) => film(id), fetchFilm = async () => 'whole', ...others } = parts;
  const over = runErrands(ids, {
    known: () => undefined,
    isWorthKeeping: () => true,
    room: async () => 100,
    keepOnly: async (names) => void kept.push([...names]),
    tries: new Map(),
    noteTries: () => undefined,
    rest: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    left: left.signal,
    ...others,
    ask: (id) => {
      asked.push(id);
      return ask(id);
    },
    fetchFilm: (one) => {
      fetched.push(nameOf(one));
      return fetchFilm(one);
    },
  });
  return { asked, fetched, kept, left, over };
}

describe('A night of fetching films', () => {
  it('asks for each once and fetches each once', async () => {
    const { asked, fetched, kept, over } = night(['a', 'b', 'a']);
    await over;
    expect([asked, fetched, kept]).toEqual([['a', 'b'], ['a', 'b'], [['a', 'b']]]);
  });

  it('goes on with the others where one fails, and tries that one later and later, and not for ever', async () => {
    const tries = new Map<string, number>();
    const fetchFilm = async (one: Source) => (nameOf(one) === 'bad' ? 'nothing' : 'whole') as 'whole';
    const { asked, fetched, over } = night(['bad', 'b', 'c'], { fetchFilm, tries });
    await minutes(0);
    expect(fetched).toEqual(['bad', 'b', 'c']);
    await minutes(5);
    expect(fetched.slice(3)).toEqual(['bad']);
    await minutes(9);
    expect(fetched).toHaveLength(4);
    await minutes(500);
    await over;
    expect(fetched.slice(3)).toEqual(Array(mostTries - 1).fill('bad'));
    expect(asked.filter((id) => id !== 'bad')).toEqual(['b', 'c']);

    // Loaded anew in the same night it is not begun again.
    const again = night(['bad', 'b'], { fetchFilm, tries });
    await again.over;
    expect(again.fetched).toEqual(['b']);
  });

  it('asks once more for a link that ended on the way, at once', async () => {
    const steps = ['part', 'whole'] as const;
    let step = 0;
    const { asked, over } = night(['a'], { fetchFilm: async () => steps[step++]! });
    await minutes(0);
    await over;
    expect(asked).toEqual(['a', 'a']);
  });

  it('takes nothing away while something of the list was never heard of, and keeps what it knew', async () => {
    const silent = async () => undefined;
    const unheard = night(['a', 'b'], { ask: silent, known: (id) => (id === 'a' ? film('a') : undefined) });
    await minutes(500);
    await unheard.over;
    expect([unheard.kept, unheard.fetched]).toEqual([[], []]);

    const heard = night(['a', 'b'], { ask: silent, known: film });
    await minutes(500);
    await heard.over;
    expect(heard.kept[0]).toEqual(['a', 'b']);
  });

  it('drops what is gone and never fetches what does not play here', async () => {
    const ask = async (id: string) => (id === 'gone' ? 'gone' : film(id));
    const isWorthKeeping = (one: Source) => nameOf(one) !== 'broken';
    const { fetched, kept, over } = night(['gone', 'broken', 'c'], { ask, isWorthKeeping, known: film });
    await over;
    expect([fetched, kept]).toEqual([['c'], [['c']]]);
  });

  it('asks nobody where there is no disk', async () => {
    const { asked, over } = night(['a'], { room: async () => 0 });
    await over;
    expect(asked).toEqual([]);
  });

  it('ends with the night', async () => {
    const { asked, left, over } = night(['a', 'b'], {
      ask: async () => {
        left.abort();
        return undefined;
      },
    });
    await over;
    expect(asked).toEqual(['a']);
  });

  it('fetches in the order of the list as far as the room goes', () => {
    const names = (room: number) => fitting([film('a', 5), film('b', 9), film('c', 4)], room).map(nameOf);
    expect(names(18)).toEqual(['a', 'b', 'c']);
    expect(names(10)).toEqual(['a', 'c']);
    expect(names(0)).toEqual([]);
  });
});
