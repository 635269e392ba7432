import { expect, test } from 'vitest';
import { encode } from 'uqr';
import { pathOf } from './path';

test('A line of dark modules is one rectangle, and light ones are none', () => {
  expect(
    pathOf([
      [true, true, false, true],
      [false, false, false, false],
    ]),
  ).toBe('M0 0h2v1h-2zM3 0h1v1h-1z');
});

test('The path covers exactly the dark modules of a code', () => {
  const { data } = encode('https://example.kz/kk/my/?check-in=AB12CD34', { ecc: 'M', border: 0 });
  const covered = [...pathOf(data).matchAll(/M\d+ \d+h(\d+)/g)].reduce(
    (sum, [, width]) => sum + Number(width),
    0,
  );
  expect(covered).toBe(data.flat().filter(Boolean).length);
});
