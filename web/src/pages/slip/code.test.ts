import { expect, test } from 'vitest';
import { isWhole, readCode } from './code';

test.each([
  ['K7-3M9QX2', 'K7-3M9QX2'],
  [' k7 3m9 qx2 ', 'K7-3M9QX2'],
  ['k73m9qx2', 'K7-3M9QX2'],
  ['К7-3М9QХ2', 'K7-3M9QX2'],
  ['KI-OL9QX2', 'K1-019QX2'],
  ['k7.3m9qx2!', 'K7-3M9QX2'],
  ['K7-3M9QX2Z', 'K7-3M9QX2'],
])('%s is read as %s', (typed, code) => {
  expect(readCode(typed)).toBe(code);
  expect(isWhole(code)).toBe(true);
});

test('half a code is shown as far as it goes', () => {
  expect(readCode('k')).toBe('K');
  expect(readCode('k7')).toBe('K7');
  expect(readCode('k73')).toBe('K7-3');
  expect(isWhole(readCode('k73m9qx'))).toBe(false);
});
