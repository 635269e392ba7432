import { expect, test } from 'vitest';
import { merged, type PastBooking } from './past';

const booking = (id: string, date: string, status: PastBooking['status'] = 'completed', start = '10:00') =>
  ({ id, date, start, status }) as PastBooking;

test('each booking stands once, latest first, as the newest list has it', () => {
  const history = [booking('a', '2026-11-01'), booking('b', '2026-11-20', 'checked-in')];
  const recent = [booking('b', '2026-11-20'), booking('c', '2026-11-20', 'cancelled', '15:00')];
  expect(merged(recent, history, new Set()).map(({ id, status }) => [id, status])).toEqual([
    ['c', 'cancelled'],
    ['b', 'completed'],
    ['a', 'completed'],
  ]);
});

test('what lies ahead is no past, though the history may know it', () => {
  expect(merged([], [booking('a', '2026-11-30', 'confirmed')], new Set(['a']))).toEqual([]);
});
