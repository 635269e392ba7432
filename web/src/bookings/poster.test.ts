import { expect, test } from 'vitest';
import type { Booking } from '../platform/api/contract';
import type { Settled } from '../platform/api/insist';
import { checkInWith } from './poster';

const today = '2026-11-24';
const moment = new Date(`${today}T10:00:00+05:00`);
const booking = (id: string, start: string, status: Booking['status'] = 'confirmed') => {
  const instant = (shift: number) =>
    new Date(new Date(`${today}T${start}:00+05:00`).getTime() + shift * 60_000).toISOString();
  return {
    id,
    status,
    date: today,
    startsAt: instant(0),
    endsAt: instant(60),
    checkIn: { opensAt: instant(-15), closesAt: instant(10) },
  } as Booking;
};
const no = (code: string): Settled<Booking> => ({
  kind: 'problem',
  problem: { status: 409, code, title: '' },
});

/** Tries the poster on these bookings; says what came of it and what was tried. */
async function scan(bookings: Booking[], answers: Record<string, Settled<Booking>> = {}) {
  const tried: string[] = [];
  const result = await checkInWith(bookings, moment, today, (each) => {
    tried.push(each.id);
    return Promise.resolve(answers[each.id] ?? { kind: 'answer', value: { ...each, status: 'checked-in' } });
  });
  return { result, tried };
}

test('a poster checks in the booking that is due, and no other', async () => {
  const { result, tried } = await scan([booking('later', '15:00'), booking('due', '10:00')]);
  expect(tried).toEqual(['due']);
  expect(result).toMatchObject({ state: 'done', booking: { id: 'due', status: 'checked-in' } });
});

test('the poster of another place is tried on the next booking that is due', async () => {
  const bookings = [booking('hall', '09:55'), booking('tv', '10:05')];
  const { result, tried } = await scan(bookings, { hall: no('check-in-code-wrong') });
  expect(tried).toEqual(['hall', 'tv']);
  expect(result).toMatchObject({ state: 'done', booking: { id: 'tv' } });
});

test('a rule that says no ends it', async () => {
  const bookings = [booking('hall', '09:55'), booking('tv', '10:05')];
  const { result, tried } = await scan(bookings, { hall: no('not-approved') });
  expect(tried).toEqual(['hall']);
  expect(result).toMatchObject({ state: 'refused', problem: { code: 'not-approved' } });
});

test('who scans twice is in already', async () => {
  const { result, tried } = await scan([booking('here', '09:45', 'checked-in')]);
  expect(tried).toEqual([]);
  expect(result.state).toBe('done');
});

test('too early and not at all are told apart', async () => {
  expect((await scan([booking('later', '15:00')])).result.state).toBe('not-now');
  expect((await scan([booking('gone', '09:00')])).result.state).toBe('nothing');
  expect((await scan([])).result.state).toBe('nothing');
});
