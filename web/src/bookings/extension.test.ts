import { describe, expect, test } from 'vitest';
import type { Availability, Booking, Interval, Rules } from '../platform/api/contract';
import { timeOf } from '../platform/time/times';
import { extensionsOf } from './extension';

const rules = {
  gridMinutes: 15,
  shortestMinutes: 30,
  endOfDayMarginMinutes: 15,
  kinds: {
    computer: { longestMinutes: 120, dailyMinutes: 150, bufferMinutes: 0 },
    seat: {},
    room: { bufferMinutes: 10 },
  },
} as Rules;

const day = (busy: Record<string, Interval[]>): Availability => ({
  date: '2026-11-24',
  open: [
    { start: '09:00', end: '13:00' },
    { start: '14:00', end: '18:00' },
  ],
  resources: Object.entries(busy).map(([id, taken]) => ({ id, busy: taken })),
});
const booking = (start: string, end: string, ...resources: [id: string, kind: string][]) =>
  ({ start, end, resources: resources.map(([id, kind]) => ({ id, kind })) }) as Booking;
const ends = (held: Booking, availability: Availability, used = 60) =>
  extensionsOf(held, availability, rules, () => used).map(timeOf);

describe('A booking can be made longer', () => {
  const hour = booking('10:00', '11:00', ['pc-01', 'computer']);

  test('until the next booking begins', () => {
    const free = day({
      'pc-01': [
        { start: '10:00', end: '11:00' },
        { start: '11:30', end: '12:00' },
      ],
    });
    expect(ends(hour, free)).toEqual(['11:15', '11:30']);
  });

  test('not at all where the next one follows at once', () => {
    expect(ends(hour, day({ 'pc-01': [{ start: '10:00', end: '12:00' }] }))).toEqual([]);
  });

  test('until the longest booking, and until the day is used up', () => {
    const free = day({ 'pc-01': [{ start: '10:00', end: '11:00' }] });
    expect(ends(hour, free).at(-1)).toBe('12:00');
    expect(ends(hour, free, 120)).toEqual(['11:15', '11:30']);
    expect(ends(hour, free, 150)).toEqual([]);
  });

  test('until the break, and in the evening until the margin before the doors close', () => {
    const seat = (start: string, end: string) => booking(start, end, ['seat-01', 'seat']);
    expect(ends(seat('11:00', '12:30'), day({ 'seat-01': [] }))).toEqual(['12:45', '13:00']);
    expect(ends(seat('16:00', '17:15'), day({ 'seat-01': [] }))).toEqual(['17:30', '17:45']);
  });

  test('with the pause of a room kept before the next', () => {
    const room = booking('10:00', '11:00', ['hall', 'room']);
    const next = (start: string) =>
      day({
        hall: [
          { start: '09:50', end: '11:10' },
          { start, end: '13:10' },
        ],
      });
    expect(ends(room, next('11:35'))).toEqual(['11:15', '11:30']);
    expect(ends(room, next('11:20'))).toEqual(['11:15']);
    expect(ends(room, day({ hall: [{ start: '09:50', end: '12:10' }] }))).toEqual([]);
  });

  test('only as long as every place of it is free', () => {
    const both = booking('10:00', '11:00', ['hall', 'room'], ['tv-1', 'seat']);
    const free = day({
      hall: [{ start: '09:50', end: '11:10' }],
      'tv-1': [
        { start: '10:00', end: '11:00' },
        { start: '11:30', end: '12:00' },
      ],
    });
    expect(ends(both, free)).toEqual(['11:15', '11:30']);
  });

  test('to the next quarter from an end that lies between two', () => {
    expect(ends(booking('10:00', '10:50', ['seat-01', 'seat']), day({ 'seat-01': [] }))[0]).toBe('11:00');
  });
});
