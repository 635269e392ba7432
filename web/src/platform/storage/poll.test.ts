import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Outcome } from '../api/problem';
import { poll } from './poll';

type Answer = Outcome<{ n: number } | 'same'>;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function polled(answers: Answer[]) {
  const page = { hidden: false };
  const asked: ({ n: number } | undefined)[] = [];
  const desk = poll<{ n: number }>({
    ask: (copy) => {
      asked.push(copy);
      return Promise.resolve(answers.shift() ?? { kind: 'answer', value: 'same' });
    },
    isHidden: () => page.hidden,
    every: 3,
  });
  return { ...desk, page, asked };
}

const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);

describe('The poll of the desk', () => {
  test('asks every three seconds and keeps the very same copy while nothing changed', async () => {
    const { known, start, asked } = polled([{ kind: 'answer', value: { n: 1 } }]);
    start();
    await pass(0);
    const first = known.value.value;
    expect(first).toEqual({ n: 1 });
    await pass(9.1);
    expect(asked).toHaveLength(4);
    expect(known.value.value).toBe(first);
  });

  test('asks sooner where the answer says that there may be something new, but never in a rush', async () => {
    const { start, asked } = polled([
      { kind: 'answer', value: { n: 1 }, nextIn: 5000 },
      { kind: 'answer', value: 'same', nextIn: 2000 },
      { kind: 'answer', value: 'same', nextIn: 0 },
    ]);
    start();
    await pass(2.9);
    expect(asked).toHaveLength(1);
    await pass(0.2);
    expect(asked).toHaveLength(2);
    await pass(1.95);
    expect(asked).toHaveLength(3);
    await pass(0.04);
    expect(asked).toHaveLength(3);
    await pass(0.1);
    expect(asked).toHaveLength(4);
  });

  test('stops while nobody looks and asks at once on return', async () => {
    const { start, looked, page, asked } = polled([{ kind: 'answer', value: { n: 1 } }]);
    start();
    await pass(0);
    page.hidden = true;
    looked();
    await pass(60);
    expect(asked).toHaveLength(1);
    page.hidden = false;
    looked();
    await pass(0);
    expect(asked).toHaveLength(2);
    await pass(3.1);
    expect(asked).toHaveLength(3);
  });

  test('keeps the copy and the moment it is from when the line is lost, and goes on asking', async () => {
    const { known, start } = polled([{ kind: 'answer', value: { n: 1 } }, { kind: 'silence' }]);
    start();
    await pass(0);
    const { at } = known.value;
    await pass(3.1);
    expect(known.value).toEqual({ value: { n: 1 }, at, state: 'offline' });
    await pass(3.1);
    expect(known.value.state).toBe('fresh');
    expect(known.value.at).toBeGreaterThan(at!);
  });

  test('throws an answer away that belongs to another day', async () => {
    let release: (answer: Answer) => void = () => undefined;
    const slow = new Promise<Answer>((resolve) => {
      release = resolve;
    });
    const answers = [slow, Promise.resolve<Answer>({ kind: 'answer', value: { n: 2 } })];
    const { known, start, forget } = poll<{ n: number }>({
      ask: () => answers.shift() ?? Promise.resolve<Answer>({ kind: 'answer', value: 'same' }),
      isHidden: () => false,
      every: 3,
    });
    start();
    await pass(0);
    forget();
    release({ kind: 'answer', value: { n: 1 } });
    await pass(0.1);
    expect(known.value.value).toEqual({ n: 2 });
  });

  test('leaves nothing running when it is stopped', async () => {
    const { start, asked } = polled([]);
    const stop = start();
    await pass(0);
    stop();
    await pass(30);
    expect(asked).toHaveLength(1);
  });

  test('where a longest pause is named, asks less and less often while the line is lost, and as ever after', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    const asked: number[] = [];
    let silent = true;
    const { start } = poll<{ n: number }>({
      ask: () => {
        asked.push(Date.now());
        return Promise.resolve(silent ? { kind: 'silence' } : { kind: 'answer', value: { n: 1 } });
      },
      isHidden: () => false,
      every: 10,
      most: 60,
    });
    const begun = Date.now();
    const stop = start();
    await pass(300);
    expect(asked.map((at) => Math.round((at - begun) / 1000))).toEqual([0, 10, 30, 70, 130, 190, 250]);
    silent = false;
    await pass(40);
    expect(asked.slice(7).map((at) => Math.round((at - begun) / 1000))).toEqual([310, 320, 330, 340]);
    stop();
    vi.restoreAllMocks();
  });
});
