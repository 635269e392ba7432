import { expect, test } from 'vitest';
import type { Hours } from '../api/contract';
import { lastOpenDay, nextOpenDay, openOn, openState } from './hours';

const workday = [
  { start: '09:00', end: '13:00' },
  { start: '14:00', end: '18:00' },
];
const hours: Hours = {
  weekly: {
    monday: workday,
    tuesday: workday,
    wednesday: workday,
    thursday: workday,
    friday: workday,
    saturday: [],
    sunday: [],
  },
  exceptions: [
    { date: '2026-12-16', open: [], reason: { ru: 'День независимости' } },
    { date: '2026-12-19', open: [{ start: '10:00', end: '14:00' }] },
  ],
};
const at = (date: string, time: number) => openState(hours, date, time * 60);

test('a dated exception is stronger than the week', () => {
  expect(openOn(hours, '2026-12-16')).toMatchObject({ open: [], reason: { ru: 'День независимости' } });
  expect(openOn(hours, '2026-12-19').open).toEqual([{ start: 600, end: 840 }]);
  expect(openOn(hours, '2026-11-29').open).toEqual([]);
});

test('the opening minute is open, the closing minute is not', () => {
  expect(at('2026-11-24', 9)).toEqual({ until: 780 });
  expect(at('2026-11-24', 13)).toEqual({ next: { date: '2026-11-24', start: 840 } });
  expect(at('2026-11-24', 18)).toEqual({ next: { date: '2026-11-25', start: 540 } });
});

test('the next opening is found over a holiday and a weekend', () => {
  expect(at('2026-12-15', 18)).toEqual({ next: { date: '2026-12-17', start: 540 } });
  expect(at('2026-11-27', 20)).toEqual({ next: { date: '2026-11-30', start: 540 } });
});

test('a centre without hours is closed', () => {
  const never = { weekly: { ...hours.weekly, monday: [] }, exceptions: [] };
  for (const day of ['tuesday', 'wednesday', 'thursday', 'friday'] as const) never.weekly[day] = [];
  expect(openState(never, '2026-11-24', 600)).toEqual({ closed: true });
});

test('the next open day skips weekends and holidays, and is the day itself for a centre that never opens', () => {
  expect(nextOpenDay(hours, '2026-12-15')).toBe('2026-12-17');
  expect(nextOpenDay(hours, '2026-12-18')).toBe('2026-12-19');
  expect(
    nextOpenDay(
      {
        weekly: { ...hours.weekly, monday: [], tuesday: [], wednesday: [], thursday: [], friday: [] },
        exceptions: [],
      },
      '2026-12-18',
    ),
  ).toBe('2026-12-18');
});

test('the last open day of a span is found from its end, and is its first day where all others are closed', () => {
  expect(lastOpenDay(hours, '2026-12-18', '2026-12-21')).toBe('2026-12-21');
  expect(lastOpenDay({ ...hours, exceptions: [] }, '2026-12-18', '2026-12-20')).toBe('2026-12-18');
});
