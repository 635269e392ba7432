import { beforeEach, expect, test, vi } from 'vitest';
import type { Ask } from '../../../platform/api/client';
import type { DeskRecording } from '../../../recordings/desk-recording';
import { perform, type Act, type Result } from './act';
import { bulk } from './bulk';
import { choice } from './choice';
import { levelOf } from './level';

const answers = vi.hoisted(() => ({ ask: vi.fn() }));
vi.mock('../../../platform/api/client', () => answers);

const recording = (part: Partial<DeskRecording> = {}): DeskRecording => ({
  id: 'a',
  status: 'ready',
  conversionFailed: false,
  conversionTooLarge: false,
  title: { kk: 'Тау' },
  kind: 'audio',
  fileName: 'tau.mp3',
  size: 1,
  createdAt: '2026-11-24T10:00:00Z',
  etag: '1',
  tags: ['күй'],
  people: [],
  licence: 'not-said',
  audience: 'everyone',
  subtitles: [],
  ...part,
});
const changed = { kind: 'problem', problem: { status: 412, code: 'changed-meanwhile', title: 'Changed' } };
const said = (value: unknown) => ({ kind: 'answer', value });
const sent = () =>
  (answers.ask.mock.calls as [string, Ask][]).map(([path, options]) => [
    options.method ?? 'GET',
    path,
    options.ifMatch,
    options.body,
  ]);

beforeEach(() => answers.ask.mockReset());

test('a tag is added on top of what somebody else added meanwhile', async () => {
  const theirs = recording({ etag: '2', tags: ['күй', 'дала'] });
  const after = recording({ etag: '3', tags: ['күй', 'дала', 'тау'] });
  answers.ask
    .mockResolvedValueOnce(changed)
    .mockResolvedValueOnce(said(theirs))
    .mockResolvedValueOnce(said(after));
  expect(await perform({ kind: 'add-tag', tag: ' Тау' }, recording())).toEqual({
    kind: 'done',
    recording: after,
  });
  expect(sent()).toEqual([
    ['PATCH', '/recordings/a', '1', { tags: ['күй', 'тау'] }],
    ['GET', '/desk/recordings/a', undefined, undefined],
    ['PATCH', '/recordings/a', '2', { tags: ['күй', 'дала', 'тау'] }],
  ]);
});

test('nothing is deleted over the fresh work of somebody else, and a lost answer is looked up', async () => {
  const theirs = recording({ etag: '2', place: 'Алматы' });
  answers.ask.mockResolvedValueOnce(changed).mockResolvedValueOnce(said(theirs));
  expect(await perform({ kind: 'delete' }, recording())).toEqual({
    kind: 'failed',
    why: 'Changed',
    now: theirs,
  });

  const copied = recording({ etag: '3', place: 'Алматы', peaks: true });
  answers.ask.mockResolvedValueOnce(changed).mockResolvedValueOnce(said(copied));
  answers.ask
    .mockResolvedValueOnce(said(undefined))
    .mockResolvedValueOnce(said({ ...copied, status: 'deleted' }));
  expect((await perform({ kind: 'delete' }, theirs)).kind).toBe('done');

  const gone = recording({ status: 'deleted', etag: '3' });
  answers.ask.mockResolvedValueOnce({ kind: 'silence' }).mockResolvedValueOnce(said(gone));
  expect(await perform({ kind: 'delete' }, theirs)).toEqual({ kind: 'done', recording: gone });
});

test('who is told to wait waits, and what is so already is not asked for', async () => {
  const waited: number[] = [];
  const hidden = recording({ status: 'hidden' });
  answers.ask.mockResolvedValueOnce({ ...changed, retryAfterSeconds: 5 }).mockResolvedValueOnce(said(hidden));
  await perform({ kind: 'hide' }, recording(), (seconds) => Promise.resolve(void waited.push(seconds)));
  await perform({ kind: 'hide' }, hidden);
  expect([waited, answers.ask.mock.calls.length]).toEqual([[5], 2]);
});

test('one that fails stops no other, and again is for those that failed', async () => {
  let broken = true;
  const asked: string[] = [];
  const act = (_: Act, one: DeskRecording): Promise<Result> => {
    asked.push(one.id);
    return Promise.resolve(broken && one.id === 'b' ? { kind: 'silence' } : { kind: 'done', recording: one });
  };
  const work = bulk(() => undefined, act);
  await work.run(
    { kind: 'hide' },
    ['a', 'b', 'c', 'd'].map((id) => recording({ id })),
  );
  expect(work.counts.value).toEqual({ all: 4, done: 3, failed: 1, busy: 0 });
  broken = false;
  await work.again();
  expect([asked, work.counts.value.failed]).toEqual([['a', 'b', 'c', 'd', 'b'], 0]);
});

test('what is asked while another is on its way joins the line, one at a time for one recording', async () => {
  const began: string[] = [];
  const ends: (() => void)[] = [];
  const act = (what: Act, one: DeskRecording): Promise<Result> => {
    began.push(`${what.kind} ${one.id} ${one.etag}`);
    const after = { ...one, etag: `${Number(one.etag) + 1}` };
    return new Promise((done) => ends.push(() => done({ kind: 'done', recording: after })));
  };
  const work = bulk(() => undefined, act);
  const whole = Promise.all([
    work.run({ kind: 'hide' }, [recording({ id: 'a' })]),
    work.run({ kind: 'delete' }, [recording({ id: 'b' })]),
    work.run({ kind: 'delete' }, [recording({ id: 'a' })]),
  ]);
  expect(began).toEqual(['hide a 1', 'delete b 1']);
  ends[0]!();
  await vi.waitFor(() => expect(began).toEqual(['hide a 1', 'delete b 1', 'delete a 2']));
  expect([work.counts.value.busy, work.roomChanges.value]).toEqual([2, 0]);
  ends[1]!();
  ends[2]!();
  await whole;
  expect([work.counts.value, work.roomChanges.value]).toEqual([{ all: 2, done: 2, failed: 0, busy: 0 }, 1]);
});

test('what was asked of one that failed is left with it and asked again in order', async () => {
  const began: string[] = [];
  let isBroken = true;
  const act = (what: Act, one: DeskRecording): Promise<Result> => {
    began.push(what.kind);
    return Promise.resolve(isBroken ? { kind: 'silence' } : { kind: 'done', recording: one });
  };
  const work = bulk(() => undefined, act);
  await Promise.all([
    work.run({ kind: 'hide' }, [recording()]),
    work.run({ kind: 'add-tag', tag: 'тау' }, [recording()]),
  ]);
  expect([began, work.counts.value.failed, work.roomChanges.value]).toEqual([['hide'], 1, 0]);
  isBroken = false;
  await work.again();
  expect([began, work.counts.value.done]).toEqual([['hide', 'hide', 'add-tag'], 1]);
});

test('shift ticks a stretch in either direction', () => {
  const ticked = choice();
  const shown = ['a', 'b', 'c', 'd'];
  ticked.tick('c', true, shown, false);
  ticked.tick('a', true, shown, true);
  expect([...ticked.ids.value].sort()).toEqual(['a', 'b', 'c']);
  ticked.tick('b', false, shown, true);
  expect([...ticked.ids.value]).toEqual(['c']);
});

test('room is near its end from nine tenths on', () => {
  const gigabyte = 1_000_000_000;
  expect([45, 44, 50, 51].map((used) => levelOf(used * gigabyte, 50 * gigabyte))).toEqual([
    'near',
    'roomy',
    'full',
    'full',
  ]);
});
