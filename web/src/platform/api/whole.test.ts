import { afterEach, expect, it, vi } from 'vitest';
import { ask } from './client';

vi.mock('../page', () => ({ page: () => ({ language: 'en', settings: { api: '' } }) }));

const asked: string[] = [];

function lineOf(...answers: Response[]) {
  asked.length = 0;
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    return Promise.resolve(answers[asked.length - 1]);
  });
}

const part = (items: number[], next?: string) => new Response(JSON.stringify({ items, next }));

afterEach(() => vi.unstubAllGlobals());

it('reads a list to its end, part after part', async () => {
  lineOf(part([1, 2], 'b/2'), part([3], 'c'), part([4]));
  expect(await ask('/things?from=x', { whole: true })).toEqual({
    kind: 'answer',
    value: { items: [1, 2, 3, 4] },
  });
  expect(asked).toEqual([
    '/things?from=x&limit=100',
    '/things?from=x&limit=100&cursor=b%2F2',
    '/things?from=x&limit=100&cursor=c',
  ]);
});

it('gives no part of a list for the whole', async () => {
  lineOf(part([1, 2], 'b'), new Response('', { status: 503 }));
  expect(await ask('/things', { whole: true })).toEqual({ kind: 'silence' });
});
