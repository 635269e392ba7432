import { expect, test } from 'vitest';
import type { Availability, Booking, Rules } from '../../../platform/api/contract';
import { withoutBooking } from './moving';

const rules = { kinds: { room: { bufferMinutes: 10 }, computer: {} } } as Rules;
const booking = {
  date: '2026-11-24',
  start: '10:00',
  end: '11:00',
  resources: [{ id: 'hall', kind: 'room' }],
} as Booking;
const busy = (...intervals: [string, string][]) => intervals.map(([start, end]) => ({ start, end }));
const day = (hall: [string, string][], date = '2026-11-24'): Availability => ({
  date,
  open: busy(['09:00', '18:00']),
  resources: [
    { id: 'hall', busy: busy(...hall) },
    { id: 'study', busy: busy(['10:00', '11:00']) },
  ],
});

test('the time of the booking and its pauses are free to move into', () => {
  const [hall, study] = withoutBooking(day([['09:50', '11:10']]), booking, rules).resources;
  expect(hall!.busy).toEqual([]);
  expect(study!.busy).toEqual(busy(['10:00', '11:00']));
});

test('what lies around it stays taken', () => {
  const [hall] = withoutBooking(day([['09:00', '12:10']]), booking, rules).resources;
  expect(hall!.busy).toEqual(busy(['09:00', '09:50'], ['11:10', '12:10']));
});

test('on another day nothing of it is taken', () => {
  const other = day([['10:00', '11:10']], '2026-11-25');
  expect(withoutBooking(other, booking, rules)).toBe(other);
});
