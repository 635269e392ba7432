import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { active, type ActiveUpload } from '../upload/uploads';
import { followUploads } from './ahead';
import { CannotConvert } from './ask';
import { cancelCopies } from './copies';
import { copyViews } from './copy-views';
import type { Question } from './protocol';

const askWorker = vi.hoisted(() => vi.fn());
const sendCopy = vi.hoisted(() => vi.fn());
const askDeskRecording = vi.hoisted(() => vi.fn());
vi.mock('./ask', async (original) => ({ ...(await original<object>()), canConvert: () => true, askWorker }));
vi.mock('../recordings/ask-desk-recording', () => ({ askDeskRecording }));
vi.mock('./send', async (original) => ({ ...(await original<object>()), sendCopy }));

const copy = new File(['small'], 'ahead-small');
const plans = { plans: [{ name: 'small' }], seconds: 1 };
let unfollow: () => void;

function upload(id: string) {
  const record = { id, title: { en: id } };
  const file = new File(['film'], 'film.mp4');
  return (phase: ActiveUpload['view']['phase']) =>
    void (active.value = { record, file, view: { phase } } as unknown as ActiveUpload);
}
const doings = () => copyViews.value.map(({ doing }) => doing);
const asked = (what: Question['ask']) =>
  askWorker.mock.calls.filter(([question]) => (question as Question).ask === what).length;

beforeEach(() => {
  vi.stubGlobal('navigator', {
    locks: { request: (_name: string, _options: object, run: () => unknown) => run() },
  });
  askWorker.mockReset().mockImplementation(async ({ ask }: Question) => (ask === 'plan' ? plans : { copy }));
  sendCopy.mockReset().mockResolvedValue(undefined);
  const value = { kind: 'video', status: 'ready', peaks: false, size: 9, durationSeconds: 1 };
  askDeskRecording.mockReset().mockResolvedValue({ kind: 'answer', value });
  unfollow = followUploads();
});
afterEach(() => {
  unfollow();
  active.value = undefined;
  copyViews.value = [];
  vi.unstubAllGlobals();
});

it('makes copies while the file is on its way, and sends them when it has arrived', async () => {
  const be = upload('a1');
  be('running');
  await vi.waitFor(() => expect(doings()).toEqual(['arriving']));
  expect([copyViews.value[0]!.made, sendCopy.mock.calls]).toEqual([[{ name: 'small', size: 5 }], []]);
  be('paused');
  be('running');
  be('done');
  await vi.waitFor(() => expect(doings()).toEqual(['done']));
  expect(sendCopy.mock.calls.map(([id, name, file]) => [id, name, file])).toEqual([['a1', 'small', copy]]);
  expect(asked('make')).toBe(1);
  be('done');
  expect(asked('plan')).toBe(2);
});

it('waits for the place that another tab has, and goes without it when the file has arrived first', async () => {
  const request = (name: string, { signal }: { signal: AbortSignal }, run: () => unknown) =>
    name === 'copies-ahead'
      ? new Promise((_, refuse) => signal.addEventListener('abort', () => refuse(signal.reason as Error)))
      : run();
  vi.stubGlobal('navigator', { locks: { request } });
  const be = upload('a5');
  be('running');
  await Promise.resolve();
  expect([doings(), asked('plan')]).toEqual([['waiting'], 0]);
  be('done');
  await vi.waitFor(() => expect(doings()).toEqual(['done']));
  expect(sendCopy.mock.calls.map(([id, name]) => [id, name])).toEqual([['a5', 'small']]);
});

it('asks nobody again who said no to them meanwhile', async () => {
  const be = upload('a2');
  be('running');
  await vi.waitFor(() => expect(doings()).toEqual(['arriving']));
  cancelCopies('a2');
  be('running');
  be('done');
  await Promise.resolve();
  expect([doings(), sendCopy.mock.calls, askDeskRecording.mock.calls]).toEqual([[], [], []]);
});

it.each(['failed', 'left'])('gives them up with the upload: %s', async (how) => {
  const be = upload('a3');
  askWorker.mockImplementation(() => new Promise(() => undefined));
  be('running');
  await vi.waitFor(() => expect(asked('plan')).toBe(1));
  if (how === 'failed') be('failed');
  else active.value = undefined;
  const { signal } = askWorker.mock.calls[0]![2] as { signal: AbortSignal };
  expect([doings(), signal.aborted]).toEqual([[], true]);
});

it('tries again when the file has arrived what could not be made before, and says so then', async () => {
  const be = upload('a4');
  askWorker.mockRejectedValue(new CannotConvert('no'));
  be('running');
  await vi.waitFor(() => expect([asked('plan'), doings()]).toEqual([1, []]));
  be('done');
  await vi.waitFor(() => expect(doings()).toEqual(['cannot']));
});
