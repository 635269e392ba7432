import { expect, it } from 'vitest';
import { latest } from './latest';

it('believes the last question alone, whichever is answered first', async () => {
  const answers: ((answer: string) => void)[] = [];
  const ask = latest<[string], string>(() => new Promise((resolve) => answers.push(resolve)));
  const [first, second] = [ask('first'), ask('second')];
  answers[1]!('second');
  answers[0]!('first');
  expect(await Promise.all([first, second])).toEqual([undefined, 'second']);
  const third = ask('third');
  answers[2]!('third');
  expect(await third).toBe('third');
});
