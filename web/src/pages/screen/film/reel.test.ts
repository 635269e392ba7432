import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Outcome } from '../../../platform/api/problem';
import { isWorthKeeping, knownFilm, rememberFilm } from './film-memory';
import { keepPiece, keptFilm, piecesOf } from './kept-films';
import { Projector } from './reel';
import { isShown } from './state';
import { stubDisk } from './testing/disk';

const api = vi.hoisted(() => ({ ask: vi.fn<(path: string) => Promise<Outcome<unknown>>>() }));
vi.mock('../../../platform/api/client', () => api);

const source = (id: string) =>
  ({
    quality: 'original',
    url: `https://a.blob.core.windows.net/media/file-${id}`,
    contentType: 'video/mp4',
    size: 10,
  }) as const;
const playback = (id: string) => ({ ...source(id), durationSeconds: 60, subtitles: [], renditions: [] });
const silent = () => Promise.resolve({ kind: 'silence' } as const);
const answers = (path: string) => {
  const [, , id, part] = path.split('/');
  return Promise.resolve({ kind: 'answer', value: part ? playback(id!) : { title: { en: id } } } as const);
};
const notThere = (code: string) =>
  Promise.resolve({ kind: 'problem', problem: { status: 404, code, title: '' } } as const);
const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);

class Player extends EventTarget {
  muted = false;
  currentTime = 0;
  error: { code: number } | null = null;

  fail(code: number) {
    this.error = { code };
    this.dispatchEvent(new Event('error'));
    this.error = null;
  }

  moveTo(second: number) {
    this.currentTime = second;
    this.dispatchEvent(new Event('timeupdate'));
  }
}

let projector: Projector;
let player: Player;
let end: () => void;
const plays = () => {
  const reel = projector.reel.value;
  return reel && `${reel.id} ${reel.isKept ? 'kept' : 'line'}`;
};
const keep = async (id: string) => {
  rememberFilm(id, { source: source(id) });
  await keepPiece(source(id), piecesOf(10)[0]!, new ArrayBuffer(10));
};

beforeEach(() => {
  stubDisk();
  vi.useFakeTimers();
  vi.stubGlobal('MediaError', { MEDIA_ERR_NETWORK: 2, MEDIA_ERR_DECODE: 3, MEDIA_ERR_SRC_NOT_SUPPORTED: 4 });
  vi.stubGlobal('document', { hidden: false, createElement: () => ({ canPlayType: () => 'maybe' }) });
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('fetch', async () => new Response('x', { status: 206 }));
  api.ask.mockImplementation(answers);
  [projector, player] = [new Projector(), new Player()];
  end = projector.attach(player as never);
});
afterEach(() => {
  end();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('The projector', () => {
  it('shows the day for a while after ten minutes of films, never in the middle of one', async () => {
    projector.show(['a', 'b']);
    await pass(0);
    player.dispatchEvent(new Event('playing'));
    for (let second = 20; second <= 700; second += 20) {
      await pass(20);
      player.moveTo(second);
    }
    expect(isShown.value).toBe(true);

    player.dispatchEvent(new Event('ended'));
    await pass(25);
    expect([isShown.value, plays()]).toEqual([false, undefined]);

    await pass(10);
    player.dispatchEvent(new Event('playing'));
    expect([isShown.value, plays()]).toEqual([true, 'b line']);
    player.moveTo(60);
    player.dispatchEvent(new Event('ended'));
    await pass(0);
    expect([isShown.value, plays()]).toEqual([true, 'a line']);
  });

  it('plays a kept film before anybody has answered, and takes its words from the answer', async () => {
    await keep('a');
    let answer: (outcome: Outcome<unknown>) => void = () => undefined;
    api.ask.mockImplementation((path) =>
      path.endsWith('playback') ? new Promise((resolve) => (answer = resolve)) : answers(path),
    );
    projector.show(['a']);
    await pass(0);
    expect(plays()).toBe('a kept');
    const { start, url } = projector.reel.value!;

    answer({ kind: 'answer', value: { ...playback('a'), subtitles: [{ language: 'kk', url: 'x' }] } });
    await pass(0);

    expect(projector.reel.value).toMatchObject({ start, url, title: { en: 'a' } });
    expect(projector.reel.value!.subtitles).toHaveLength(1);
  });

  it('goes from one kept film to the next without the API, past what is not kept', async () => {
    await keep('a');
    await keep('c');
    api.ask.mockImplementation(silent);
    projector.show(['a', 'b', 'c']);
    await pass(0);
    expect(plays()).toBe('a kept');
    player.moveTo(50);
    player.dispatchEvent(new Event('ended'));
    await pass(0);
    expect(plays()).toBe('c kept');
    player.dispatchEvent(new Event('ended'));
    await pass(0);
    expect(plays()).toBe('a kept');
  });

  it('stops what the API says is gone, forgets it, and asks the disk for it no more', async () => {
    await keep('a');
    api.ask.mockImplementation(() => notThere('not-found'));
    projector.show(['a']);
    await pass(0);
    expect([plays(), knownFilm('a'), await keptFilm(source('a'))]).toEqual([undefined, undefined, undefined]);
    api.ask.mockImplementation(silent);
    await pass(10);
    expect(plays()).toBeUndefined();
  });

  it('keeps what a host without its API says is not there', async () => {
    await keep('a');
    api.ask.mockImplementation(() => notThere('http-404'));
    projector.show(['a']);
    await pass(0);
    expect(plays()).toBe('a kept');
  });

  it('drops a copy that stalls or cannot be decoded, and after the second fetches it no more', async () => {
    await keep('a');
    projector.show(['a']);
    await pass(0);
    player.moveTo(3);
    await pass(50);
    expect([plays(), await keptFilm(source('a'))]).toEqual(['a line', undefined]);
    expect(isWorthKeeping(source('a'))).toBe(true);

    await keep('a');
    player.dispatchEvent(new Event('ended'));
    await pass(0);
    expect(plays()).toBe('a kept');
    player.fail(3);
    await pass(0);
    expect(plays()).toBe('a line');
    expect(isWorthKeeping(source('a'))).toBe(false);
  });

  it('passes over what does not play over the line either, and remembers it', async () => {
    projector.show(['a', 'b']);
    for (let attempt = 0; attempt < 3; attempt++) {
      await pass(attempt === 0 ? 0 : 30);
      expect(plays()).toBe('a line');
      player.fail(4);
      await pass(0);
    }
    expect([plays(), isWorthKeeping(source('a'))]).toEqual(['b line', false]);
    player.moveTo(50);
    player.dispatchEvent(new Event('ended'));
    await pass(0);
    expect(plays()).toBe('b line');
  });

  it('takes a line that is lost for the line, and a television that slept for no stall', async () => {
    await keep('b');
    projector.show(['a', 'b']);
    await pass(0);
    player.moveTo(20);
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError()));
    api.ask.mockImplementation(silent);
    player.fail(2);
    await pass(0);
    expect(plays()).toBe('a line');
    await pass(10);
    expect(plays()).toBe('b kept');

    const slept = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 8 * 3_600_000);
    await pass(10);
    slept.mockRestore();
    expect(await keptFilm(source('b'))).toBeDefined();
    expect(isWorthKeeping(source('a'))).toBe(true);
  });
});
