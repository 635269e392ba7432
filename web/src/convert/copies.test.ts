import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fingerprint } from '../upload/fingerprint';
import { copiesUnderWay, copyViews, mayMake } from './copy-views';
import { makeCopies } from './copies';

const canConvert = vi.hoisted(() => vi.fn(() => true));
const askWorker = vi.hoisted(() => vi.fn());
const askDeskRecording = vi.hoisted(() => vi.fn());
const putPeaks = vi.hoisted(() => vi.fn());
const reportError = vi.fn();
vi.mock('./ask', async (original) => ({ ...(await original<object>()), canConvert, askWorker }));
vi.mock('../recordings/ask-desk-recording', () => ({ askDeskRecording }));
vi.mock('./copy-api', () => ({ putPeaks }));

const work = (id: string) => ({ id, title: { en: id }, file: new File([''], 'film.mp4') });
const doings = () => copyViews.value.map(({ doing }) => doing);

beforeEach(() => {
  copyViews.value = [];
  vi.stubGlobal('reportError', reportError);
  vi.stubGlobal('navigator', {
    locks: { request: (_name: string, _options: object, run: () => unknown) => run() },
  });
});
afterEach(() => vi.unstubAllGlobals());

it('tells a fault on its line and in the console, and goes on with the next recording', async () => {
  const fault = new DOMException('The disk is full', 'QuotaExceededError');
  askDeskRecording.mockRejectedValueOnce(fault).mockResolvedValueOnce({ kind: 'silence' });
  makeCopies(work('r1'));
  makeCopies(work('r2'));
  await vi.waitFor(() => expect(doings()).toEqual(['failed', 'failed']));
  expect(copyViews.value.map(({ refusal }) => refusal?.code)).toEqual([undefined, 'line']);
  expect(reportError.mock.calls).toEqual([[fault]]);
});

it('says of which file the waves are', async () => {
  const peaks = new Uint8Array(100);
  const value = { id: 'r5', kind: 'audio', status: 'ready', peaks: false, size: 9, durationSeconds: 1 };
  askDeskRecording.mockResolvedValueOnce({ kind: 'answer', value });
  askWorker.mockResolvedValueOnce({ peaks }).mockResolvedValueOnce({ plans: [], seconds: 1 });
  makeCopies(work('r5'));
  await vi.waitFor(() => expect(doings()).toEqual(['needless']));
  expect(putPeaks.mock.calls).toEqual([['r5', await fingerprint(work('r5').file), peaks]]);
});

it('says at once where this browser makes no copies', () => {
  canConvert.mockReturnValueOnce(false);
  makeCopies(work('r3'));
  expect(doings()).toEqual(['cannot']);
  expect([mayMake('r3'), mayMake('r4')]).toEqual([false, true]);
});

it('knows whether closing the tab would lose copies', async () => {
  let answer: (outcome: object) => void = () => undefined;
  askDeskRecording.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
  makeCopies(work('r4'));
  expect(copiesUnderWay.value).toBe(true);
  await vi.waitFor(() => expect(doings()).toEqual(['looking']));
  answer({ kind: 'silence' });
  await vi.waitFor(() => expect(copiesUnderWay.value).toBe(false));
});
