import { expect, test } from 'vitest';
import type { Booking } from '../../../platform/api/contract';
import type { Outcome } from '../../../platform/api/problem';
import { bookingAttempt, type Pending } from './attempt';
import { requestOf, type Choice } from './choice';

const choice: Choice = {
  date: '2026-11-24',
  kind: 'computer',
  row: 'any',
  start: 600,
  end: 660,
  purpose: ' ЕНТ ',
  note: '',
};
const booking = { id: 'b1' } as Booking;
const made: Outcome<Booking> = { kind: 'answer', value: booking };
const silence: Outcome<Booking> = { kind: 'silence' };
const problem = (status: number, code: string, more = {}): Outcome<Booking> => ({
  kind: 'problem',
  problem: { status, code, title: code, ...more },
});

/** A line that gives these answers in turn, and what it saw. */
function lineOf(...answers: Outcome<Booking>[]) {
  const seen = { keys: [] as string[], waits: [] as number[], kept: [] as (Pending | undefined)[] };
  let keys = 0;
  const attempt = bookingAttempt({
    send: (pending) => {
      seen.keys.push(pending.key);
      return Promise.resolve(answers[seen.keys.length - 1]!);
    },
    wait: (seconds) => {
      seen.waits.push(seconds);
      return Promise.resolve();
    },
    keep: (pending) => seen.kept.push(pending),
    newKey: () => `key-${++keys}`,
  });
  const book = () => attempt.book(choice, requestOf(choice));
  return { ...attempt, seen, bookIt: book };
}

test('an answer ends it, and nothing is kept', async () => {
  const { attempt, bookIt, seen } = lineOf(made);
  await bookIt();
  expect(attempt.value).toEqual({ state: 'done', booking });
  expect(seen.kept.at(-1)).toBeUndefined();
  expect(seen.kept[0]).toMatchObject({ key: 'key-1', body: { kind: 'computer', count: 1, purpose: 'ЕНТ' } });
});

test('silence asks again with the same key until somebody answers', async () => {
  const { attempt, bookIt, seen } = lineOf(silence, silence, problem(503, 'try-again'), silence, made);
  await bookIt();
  expect(new Set(seen.keys)).toEqual(new Set(['key-1']));
  expect(seen.keys).toHaveLength(5);
  expect(seen.waits).toEqual([1, 2, 4, 8]);
  expect(attempt.value.state).toBe('done');
});

test('a server that says when is asked then', async () => {
  const { bookIt, seen } = lineOf(
    { ...problem(429, 'too-many'), retryAfterSeconds: 7 } as Outcome<Booking>,
    made,
  );
  await bookIt();
  expect(seen.waits).toEqual([7]);
});

test('silence may end in a clear no', async () => {
  const { attempt, bookIt } = lineOf(silence, problem(422, 'daily-limit'));
  await bookIt();
  expect(attempt.value).toMatchObject({ state: 'refused', problem: { code: 'daily-limit' } });
});

test('somebody was faster: three alternatives at most, and the next try has its own key', async () => {
  const alternatives = [1, 2, 3, 4].map((at) => ({ date: '', start: '', end: '', resources: [`pc-0${at}`] }));
  const { attempt, bookIt, seen } = lineOf(problem(409, 'slot-taken', { alternatives }), made);
  await bookIt();
  expect(attempt.value).toMatchObject({ state: 'taken', alternatives: alternatives.slice(0, 3) });
  await bookIt();
  expect(seen.keys).toEqual(['key-1', 'key-2']);
});

test('a session that ended keeps the key for after the sign-in', async () => {
  const { attempt, bookIt, resume, seen } = lineOf(silence, problem(401, 'signed-out'), made);
  await bookIt();
  expect(attempt.value.state).toBe('signed-out');
  const kept = seen.kept.at(-1)!;
  await resume(kept);
  expect(seen.keys).toEqual(['key-1', 'key-1', 'key-1']);
  expect(attempt.value.state).toBe('done');
});

test('nothing new is sent while the last one is open', async () => {
  let answer: (outcome: Outcome<Booking>) => void = () => {};
  const keys: string[] = [];
  const { attempt, book } = bookingAttempt({
    send: ({ key }) => {
      keys.push(key);
      return new Promise((resolve) => {
        answer = resolve;
      });
    },
    wait: () => Promise.resolve(),
    keep: () => {},
    newKey: () => `key-${keys.length + 1}`,
  });
  const first = book(choice, requestOf(choice));
  await book({ ...choice, row: 'pc-02' }, requestOf(choice));
  answer(made);
  await first;
  expect(keys).toEqual(['key-1']);
  expect(attempt.value.state).toBe('done');
});
