import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fileOf, type SubtitleFile } from '../../../recordings/subtitles';
import { subtitling } from './state';

const ask = vi.hoisted(() => vi.fn());
vi.mock('../../../platform/api/client', () => ({ ask }));

const fileSaying = (text: string, head = ''): SubtitleFile => ({
  head,
  subtitles: [{ key: 0, start: 0, end: 1000, text }],
});
const saying = (text: string) => fileOf(fileSaying(text));
const problem = (status: number) => ({ kind: 'problem', problem: { status, code: '', title: 'No.' } });

/** The centre: the recording's row, the file that it names, and what it answers to a save. */
let centre: { row: unknown; file: string; put: (body: string) => unknown };
let stored: Map<string, string>;
let isFull: boolean;

beforeEach(() => {
  const row = { status: 'ready', etag: '1', subtitles: ['kk'] };
  centre = {
    row: { kind: 'answer', value: row },
    file: saying('saved'),
    put: (body) => {
      centre.file = body;
      return { kind: 'answer', value: row };
    },
  };
  ask.mockImplementation(async (path: string, { upload }: { upload?: Blob }) => {
    if (upload) return centre.put(await upload.text());
    return path.endsWith('/playback')
      ? { kind: 'answer', value: { subtitles: [{ language: 'kk', url: 'file' }] } }
      : centre.row;
  });
  vi.stubGlobal('fetch', async () => new Response(centre.file));
  stored = new Map();
  isFull = false;
  // As a browser's: what is kept are its own properties.
  const area = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (isFull) throw new DOMException('full', 'QuotaExceededError');
      stored.set(key, value);
    },
    removeItem: (key: string) => void stored.delete(key),
  };
  vi.stubGlobal(
    'localStorage',
    new Proxy(area, {
      ownKeys: () => [...stored.keys()],
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    }),
  );
});

async function opened(subject = 'gulnar') {
  const state = subtitling('r1', 'kk', subject);
  await state.open();
  return state;
}
const write = (state: Awaited<ReturnType<typeof opened>>, text: string) =>
  state.edit(fileSaying(text).subtitles);

describe('what is not saved', () => {
  it('is shown again to who typed it and to nobody else', async () => {
    const state = await opened();
    write(state, 'typed');
    state.keep();
    expect((await opened('other')).file.value).toEqual(fileSaying('saved'));
    const again = await opened();
    expect([again.file.value, again.resumed.value]).toEqual([fileSaying('typed'), true]);
  });

  it('goes after some weeks, whoever typed it', async () => {
    const state = await opened();
    write(state, 'typed');
    state.keep();
    vi.useFakeTimers({ now: Date.now() + 29 * 86_400_000, toFake: ['Date'] });
    await opened('other');
    vi.useRealTimers();
    expect(stored.size).toBe(0);
  });

  it('is not called kept where there is no room', async () => {
    const state = await opened();
    isFull = true;
    write(state, 'typed');
    state.keep();
    expect(state.isKept.value).toBe(false);
    isFull = false;
    state.keep();
    expect(state.isKept.value).toBe(true);
  });

  it('is nothing where its save had landed and only the answer was lost', async () => {
    const state = await opened();
    write(state, 'typed');
    state.keep();
    centre.file = saying('typed');
    const again = await opened();
    expect([again.resumed.value, again.saved.value.kind, stored.size]).toEqual([false, 'idle', 0]);
  });
});

describe('what is said of a save', () => {
  it('is of what is on the page: newer words are not saved', async () => {
    const state = await opened();
    write(state, 'sent');
    const { put } = centre;
    centre.put = (body) => {
      write(state, 'newer');
      return put(body);
    };
    await state.save();
    expect([state.saved.value.kind, state.isChanged.value]).toEqual(['idle', true]);
    centre.put = put;
    await state.save();
    expect([state.saved.value.kind, centre.file]).toEqual(['saved', saying('newer')]);
    write(state, 'later');
    state.undo();
    expect([state.saved.value.kind, state.isChanged.value]).toEqual(['idle', false]);
  });

  it('is so also where the answer was lost and the same is sent again', async () => {
    const state = await opened();
    write(state, 'sent');
    centre.put = (body) => {
      centre.file = body;
      write(state, 'newer');
      return problem(412);
    };
    await state.save();
    expect([state.saved.value.kind, state.isChanged.value]).toEqual(['idle', true]);
  });

  it.each([
    [problem(404), { kind: 'unread', why: 'gone' }],
    [problem(410), { kind: 'unread', why: 'gone' }],
    [problem(401), { kind: 'unread', why: 'signedOut' }],
    [problem(500), { kind: 'unread', why: 'failed' }],
    [{ kind: 'silence' }, { kind: 'silence' }],
    [
      { kind: 'answer', value: { status: 'checking', subtitles: ['kk'] } },
      { kind: 'unread', why: 'notReady' },
    ],
  ])('names what became of the recording meanwhile: %j', async (row, said) => {
    const state = await opened();
    write(state, 'typed');
    centre.put = () => problem(412);
    centre.row = row;
    await state.save();
    expect(state.saved.value).toEqual(said);
    expect(state.file.value).toEqual(fileSaying('typed'));
    if ('kind' in row && row.kind === 'problem') {
      centre.put = () => row;
      await state.save();
      const { status } = (row as ReturnType<typeof problem>).problem;
      expect(state.saved.value).toEqual(status === 500 ? row : said);
    }
  });
});

describe('a time that is none', () => {
  it('keeps the rest from being saved until it is put right or undone', async () => {
    const state = await opened();
    write(state, 'typed');
    state.mistype(0, 'end', 'soon');
    await state.save();
    expect([state.saved.value.kind, state.called.value, centre.file]).toEqual([
      'faulty',
      { key: 0 },
      saying('saved'),
    ]);
    state.undo();
    expect([state.mistyped.value, state.saved.value.kind, state.file.value]).toEqual([
      [],
      'idle',
      fileSaying('typed'),
    ]);
    await state.save();
    expect(state.saved.value.kind).toBe('saved');
    state.mistype(0, 'end', 'soon');
    expect(state.saved.value.kind).toBe('idle');
  });
});

describe('a recording that is shown to nobody', () => {
  it.each([
    ['hidden', true],
    ['needs-conversion', false],
  ])('is opened with what was saved, and with a player where browsers play it: %s', async (status, plays) => {
    centre.row = { kind: 'answer', value: { status, etag: '1', subtitles: ['kk'] } };
    const state = await opened();
    expect([state.opened.value, state.file.value, state.playback.value !== undefined]).toEqual([
      'open',
      fileSaying('saved'),
      plays,
    ]);
    expect(ask).toHaveBeenCalledWith('/desk/recordings/r1/playback', expect.anything());
  });
});
