import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Recording } from '../platform/api/contract';
import type { Outcome } from '../platform/api/problem';
import { recordingCatalogue, withFinds } from './catalogue';
import type { Known } from './search';

const ask = vi.hoisted(() => vi.fn<() => Promise<Outcome<unknown>>>());
vi.mock('../platform/api/client', () => ({ ask }));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const one = (id: string, size: number, moments?: Recording['moments']) =>
  ({ id, size, ...(moments && { moments }) }) as Known;
const said = (text: string) => [{ language: 'kk', seconds: 4, text }];

it('shows what the server found in a recording also where its title was found here, each recording once', () => {
  const [title, both, text] = [one('title', 1), one('both', 2), one('text', 3)];
  const library = new Map([title, both, text].map((known) => [known.id, known]));
  const found = [one('both', 20, said('x')), one('text', 30, said('y')), one('elsewhere', 40)];
  expect(withFinds([title, both], found, library)).toEqual([
    title,
    { ...both, moments: said('x') },
    { ...text, moments: said('y') },
    { ...one('elsewhere', 40), moments: null },
  ]);
});

it('says why only the library itself is searched, and asks again by itself where it asked too much', async () => {
  const { find, onlyOwn } = recordingCatalogue();
  const asks = async (outcome: Outcome<unknown>, seconds = 1) => {
    ask.mockResolvedValueOnce(outcome);
    await vi.advanceTimersByTimeAsync(seconds * 1000);
    return onlyOwn.value;
  };
  const problem = (status: number) => ({ status, code: 'x', title: '' });
  vi.stubGlobal('navigator', { onLine: true });
  find({ query: 'a' });
  expect(await asks({ kind: 'silence' })).toBe('failed');
  find({ query: 'ab' });
  expect(await asks({ kind: 'problem', problem: problem(503) })).toBe('failed');
  find({ query: 'abc' });
  expect(await asks({ kind: 'problem', problem: problem(429), retryAfterSeconds: 7 })).toBe('busy');
  expect(await asks({ kind: 'answer', value: { items: [] } }, 7)).toBeUndefined();
  vi.stubGlobal('navigator', { onLine: false });
  find({ query: 'abcd' });
  expect(await asks({ kind: 'silence' })).toBe('offline');
});
