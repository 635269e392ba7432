import { describe, expect, test } from 'vitest';
import type { Booking } from '../platform/api/contract';
import { inOrder, stepOf } from './step';

const at = (time: string) => `2026-11-24T${time}:00+05:00`;
const booking = (id: string, start: string, end: string, status: Booking['status'] = 'confirmed') => {
  const instant = (shift: number) => new Date(new Date(at(start)).getTime() + shift * 60_000).toISOString();
  return {
    id,
    status,
    startsAt: at(start),
    endsAt: at(end),
    checkIn: { opensAt: instant(-15), closesAt: instant(10) },
  } as Booking;
};
const moment = (time: string) => new Date(at(time));

describe('The one thing to do with a booking', () => {
  const noon = booking('a', '12:00', '13:00');

  test('is to come back later, until check-in opens', () => {
    expect(stepOf(noon, moment('10:30'))).toEqual({ step: 'ahead', starts: 90, opens: 75 });
    expect(stepOf(noon, moment('11:44')).step).toBe('ahead');
  });

  test('is to check in, from the opening to the very last minute', () => {
    expect(stepOf(noon, moment('11:45'))).toEqual({ step: 'check-in', starts: 15, closes: 25 });
    expect(stepOf(noon, moment('12:09'))).toEqual({ step: 'check-in', starts: -9, closes: 1 });
  });

  test('is gone when nobody came in time, also before the centre has written it down', () => {
    expect(stepOf(noon, moment('12:10'))).toEqual({ step: 'missed' });
    expect(stepOf(booking('a', '12:00', '13:00', 'no-show'), moment('12:10'))).toEqual({ step: 'over' });
  });

  test('is to work, once checked in', () => {
    const here = booking('a', '12:00', '13:00', 'checked-in');
    expect(stepOf(here, moment('12:10'))).toEqual({ step: 'running', ends: 50 });
    expect(stepOf(here, moment('13:00'))).toEqual({ step: 'over' });
  });

  test('is to wait for the librarian, and over when nobody agreed in time', () => {
    const asked = booking('a', '12:00', '13:00', 'awaiting-approval');
    expect(stepOf(asked, moment('11:50'))).toEqual({ step: 'approval', starts: 10 });
    expect(stepOf(asked, moment('12:10'))).toEqual({ step: 'over' });
  });
});

describe('The order of bookings', () => {
  test('has the running one first, until it ends', () => {
    const running = booking('running', '10:00', '11:00', 'checked-in');
    const later = booking('later', '15:00', '16:00');
    expect(inOrder([later, running], moment('10:30'))).toEqual({ next: running, later: [later], past: [] });
    expect(inOrder([later, running], moment('11:00')).next).toBe(later);
  });

  test('has what was cancelled, missed or is over last, latest first', () => {
    const early = booking('early', '09:00', '10:00', 'completed');
    const missed = booking('missed', '10:00', '11:00');
    const cancelled = booking('cancelled', '15:00', '16:00', 'cancelled');
    expect(inOrder([early, missed, cancelled], moment('10:30'))).toEqual({
      next: undefined,
      later: [],
      past: [cancelled, missed, early],
    });
  });
});
