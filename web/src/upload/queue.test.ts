import { describe, expect, it } from 'vitest';
import { reopened, step } from './queue';
import { figuresOf, titleOf, withoutRoom } from './queue-figures';
import type { Queue, QueueEntry, QueueEvent } from './queue-state';

const entry = (id: string, changed: Partial<QueueEntry> = {}): QueueEntry => ({
  id,
  key: `key-${id}`,
  title: { en: id },
  fileName: `${id}.mp4`,
  size: 100,
  kind: 'video',
  contentType: 'video/mp4',
  phase: 'waiting',
  fingerprint: `print-${id}`,
  ...changed,
});
const queueOf = (...entries: QueueEntry[]): Queue => ({
  phase: 'draft',
  language: 'kk',
  audience: 'everyone',
  entries,
});

/** Takes the events one after another; what it asked for stands in `asked` as "begin a". */
function after(queue: Queue, ...events: QueueEvent[]) {
  const asked: string[] = [];
  let now = queue;
  for (const event of events) {
    const { queue: next, effects } = step(now, event);
    now = next;
    asked.push(...effects.map(({ type, id }) => `${type} ${id}`));
  }
  return { queue: now, asked, phases: now.entries.map(({ id, phase }) => `${id} ${phase}`).join(', ') };
}

const resume = { type: 'resume' } as const;
const done = (id: string) => ({ type: 'done', id, status: 'ready' }) as const;
const failed = (id: string, code: string) => ({ type: 'failed', id, code }) as const;

describe('a queue', () => {
  it('sends nothing before it is told to, then one after another in order', () => {
    const two = queueOf(entry('a'), entry('b'));
    expect(after(two).asked).toEqual([]);
    expect(after(two, resume)).toMatchObject({ asked: ['begin a'], phases: 'a sending, b waiting' });
    expect(after(two, resume, done('a'), done('b'))).toMatchObject({
      asked: ['begin a', 'begin b'],
      phases: 'a done, b done',
    });
  });

  it('looks into each file first, and lets the others go past one that cannot be taken', () => {
    const draft = after(queueOf(), {
      type: 'added',
      entries: ['a', 'b'].map((id) => entry(id, { phase: 'checking' })),
    });
    expect(draft.asked).toEqual(['check a', 'check b']);
    const checked = after(
      draft.queue,
      resume,
      { type: 'checked', id: 'a', fault: { code: 'fileUnknown' } },
      { type: 'checked', id: 'b', fingerprint: 'b' },
    );
    expect(checked).toMatchObject({ asked: ['begin b'], phases: 'a unfit, b sending' });
  });

  it('takes no file twice, and what the centre has only when that is wanted', () => {
    const checking = { phase: 'checking', fingerprint: undefined } as const;
    const same = { id: 'r', title: {}, status: 'ready', fileName: 'b.mp4' } as const;
    const now = after(
      queueOf(entry('a', checking), entry('b', checking), entry('c', checking)),
      { type: 'checked', id: 'a', fingerprint: 'one' },
      { type: 'checked', id: 'b', fingerprint: 'two', same },
      { type: 'checked', id: 'c', fingerprint: 'one' },
    );
    expect(now.phases).toBe('a waiting, b unfit, c unfit');
    expect(now.queue.entries[2]?.fault).toEqual({ code: 'twice' });
    expect(after(now.queue, { type: 'evenSo', id: 'b' }, { type: 'evenSo', id: 'c' }).phases).toBe(
      'a waiting, b waiting, c unfit',
    );
  });

  it('goes on with the next when one fails in the middle, and tries that one again when asked', () => {
    const now = after(
      queueOf(entry('a'), entry('b'), entry('c')),
      resume,
      done('a'),
      failed('b', 'not-media'),
    );
    expect(now.phases).toBe('a done, b failed, c sending');
    expect(after(now.queue, { type: 'retry', id: 'b' }, done('c'))).toMatchObject({
      asked: ['begin b'],
      phases: 'a done, b sending, c done',
    });
  });

  it('stops as a whole where each would fail alike, and loses nothing', () => {
    const now = after(queueOf(entry('a'), entry('b')), resume, failed('a', 'signed-out'));
    expect(now).toMatchObject({ asked: ['begin a'], phases: 'a waiting, b waiting' });
    expect(now.queue).toMatchObject({ phase: 'paused', halted: 'signed-out' });
    expect(after(now.queue, resume).asked).toEqual(['begin a']);
  });

  it('pauses and goes on with the one under way', () => {
    const now = after(queueOf(entry('a'), entry('b')), resume, { type: 'pause' }, resume);
    expect(now).toMatchObject({ asked: ['begin a', 'pause a', 'resume a'], phases: 'a sending, b waiting' });
    expect(after(queueOf(entry('a'), entry('b')), resume, { type: 'pause' }, done('a')).phases).toBe(
      'a done, b waiting',
    );
  });

  it('changes the order of what waits only, and forgets what was removed while it waited', () => {
    const going = after(
      queueOf(entry('a'), entry('b'), entry('c', { phase: 'failed' }), entry('d')),
      resume,
    ).queue;
    const up = after(going, { type: 'moved', id: 'd', by: -1 });
    expect(up.phases).toBe('a sending, d waiting, c failed, b waiting');
    expect(after(up.queue, { type: 'moved', id: 'd', by: -1 }).phases).toBe(up.phases);
    expect(after(up.queue, { type: 'removed', id: 'd' }, done('a'))).toMatchObject({
      asked: ['begin b'],
      phases: 'a done, c failed, b sending',
    });
    expect(after(up.queue, { type: 'removed', id: 'a' }).asked).toEqual(['begin d']);
  });

  it('waits after a reload in the middle until files are chosen again, then goes on with the same recording', () => {
    const going = after(queueOf(entry('a'), entry('b'), entry('c')), resume, done('a'), {
      type: 'began',
      id: 'b',
      recordingId: 'recording-b',
    }).queue;
    const back = reopened(going);
    expect(after(back)).toMatchObject({ asked: [], phases: 'a done, b absent, c absent' });
    expect(back.phase).toBe('paused');
    const found = after(back, { type: 'found', id: 'c' }, { type: 'found', id: 'b' }, done('c'));
    expect(found).toMatchObject({ asked: ['begin c', 'begin b'], phases: 'a done, b sending, c done' });
    expect(found.queue.entries[1]?.recordingId).toBe('recording-b');
  });

  it('lets a title be changed until it is announced', () => {
    const named = { type: 'named', id: 'b', title: { en: 'Evening' }, key: 'new' } as const;
    const going = after(queueOf(entry('a'), entry('b')), resume, named);
    expect(going.queue.entries[1]).toMatchObject({ title: { en: 'Evening' }, key: 'new' });
    const sending = after(going.queue, done('a'), { ...named, title: { en: 'Morning' } });
    expect(sending.queue.entries[1]?.title).toEqual({ en: 'Evening' });
  });
});

describe('what is said of a queue', () => {
  it('counts files and bytes without those that cannot go', () => {
    const queue = queueOf(
      entry('a', { phase: 'done' }),
      entry('b', { phase: 'sending' }),
      entry('c', { phase: 'unfit' }),
      entry('d'),
    );
    expect(figuresOf(queue, 40)).toEqual({ files: 3, filesDone: 1, size: 300, sent: 140 });
  });

  it('names those for which no room is left', () => {
    expect([
      ...withoutRoom(
        queueOf(entry('z', { recordingId: 'z' }), entry('a'), entry('b'), entry('c', { size: 20 })),
        150,
      ),
    ]).toEqual(['b']);
  });

  it('makes titles of file names', () => {
    expect(titleOf('Abai_readings__2024.final.MP4')).toBe('Abai readings 2024.final');
    expect(titleOf('.mp4')).toBe('.mp4');
    expect(titleOf('_.mp4')).toBe('_.mp4');
  });
});
