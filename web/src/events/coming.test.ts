import { expect, test } from 'vitest';
import { lies, monthsOf } from './coming';

const event = { date: '2026-11-30', end: '16:30' };

test('An event lies ahead until its last minute is over', () => {
  expect(lies(event, { date: '2026-11-30', minutes: 16 * 60 + 29 })).toBe(true);
  expect(lies(event, { date: '2026-11-30', minutes: 16 * 60 + 30 })).toBe(false);
  expect(lies(event, { date: '2026-12-01', minutes: 0 })).toBe(false);
  expect(lies(event, null)).toBe(true);
});

test('Each month stands once, in order', () => {
  expect(monthsOf([event, { date: '2026-11-30' }, { date: '2026-12-04' }])).toEqual(['2026-11', '2026-12']);
});
