import { expect, test } from 'vitest';
import { insist } from './insist';
import type { Outcome } from './problem';

const silence: Outcome<string> = { kind: 'silence' };
const answer: Outcome<string> = { kind: 'answer', value: 'done' };
const problem = (status: number, retryAfterSeconds?: number): Outcome<string> => ({
  kind: 'problem',
  problem: { status, code: 'c', title: '' },
  ...(retryAfterSeconds && { retryAfterSeconds }),
});

/** A line that gives these answers in turn, and what it saw. */
async function insistOn(...answers: Outcome<string>[]) {
  const waits: number[] = [];
  let unsure = 0;
  let asked = 0;
  const settled = await insist(
    () => Promise.resolve(answers[asked++]!),
    () => unsure++,
    (seconds) => {
      waits.push(seconds);
      return Promise.resolve();
    },
  );
  return { settled, waits, unsure, asked };
}

test('an answer settles it at once', async () => {
  expect(await insistOn(answer)).toEqual({ settled: answer, waits: [], unsure: 0, asked: 1 });
});

test('silence, too many requests and a centre in trouble are asked again, ever more patiently', async () => {
  const { waits, unsure, settled } = await insistOn(silence, problem(503), problem(429), silence, answer);
  expect(settled).toBe(answer);
  expect(waits).toEqual([1, 2, 4, 8]);
  expect(unsure).toBe(4);
});

test('whoever says when to come again is asked then', async () => {
  expect((await insistOn(problem(503, 30), answer)).waits).toEqual([30]);
});

test('a rule that says no has the last word', async () => {
  const refused = problem(409);
  expect((await insistOn(refused, answer)).settled).toBe(refused);
});
