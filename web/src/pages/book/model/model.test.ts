import { describe, expect, test } from 'vitest';
import { usedMinutes } from '../../../bookings/day-minutes';
import type { Availability, Booking, Resource, Rules } from '../../../platform/api/contract';
import { cellState, countFree, dayOf, rowsOf, runsOf } from './day';
import { endsFrom, limitsOf, pick, startsOf } from './limits';
import { anyRow, bookable, freeStretches, without, type Row } from './row';

const rules = {
  gridMinutes: 15,
  shortestMinutes: 30,
  endOfDayMarginMinutes: 15,
  kinds: { computer: { longestMinutes: 60, dailyMinutes: 120 }, room: {} },
} as Rules;
const computer = (id: string) => ({ id, kind: 'computer', active: true }) as Resource;
const h = (hours: number) => Math.round(hours * 60);
const wire = (from: number, to: number) => {
  const time = (minutes: number) =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return { start: time(h(from)), end: time(h(to)) };
};
const stretch = (from: number, to: number) => ({ start: h(from), end: h(to) });
const limits = limitsOf(rules, 'computer', 0);

const availability: Availability = {
  date: '2026-11-24',
  open: [wire(9, 13), wire(14, 18)],
  resources: [
    { id: 'pc-01', busy: [wire(9, 10), wire(11, 11.75)] },
    { id: 'pc-02', busy: [wire(10, 12)] },
  ],
};
const morning = { date: '2026-11-24', minutes: h(8) };
const day = dayOf(availability, rules, morning);
const rows = rowsOf(day, 'computer', [computer('pc-01'), computer('pc-02')], availability);
const [any, first, second] = rows as [Row, Row, Row];
const own = {
  ...wire(14, 15),
  status: 'confirmed',
  resources: [{ id: 'pc-02', kind: 'computer' }],
} as Booking;

describe('The day', () => {
  test('tells what is kept for somebody in line from what is taken', () => {
    const withHold: Availability = {
      ...availability,
      resources: [{ id: 'pc-01', busy: [wire(9, 10), wire(11, 12)], held: [wire(11, 12)] }],
    };
    const [row] = rowsOf(day, 'computer', [computer('pc-01')], withHold) as [Row];
    expect(cellState(day, row, h(9), [])).toBe('taken');
    expect(cellState(day, row, h(11.75), [])).toBe('held');
    expect(cellState(day, row, h(12), [])).toBe('free');
  });

  test('spans all opening hours, and its last quarter cannot be booked', () => {
    expect([day.from, day.to]).toEqual([h(9), h(18)]);
    expect(day.hours).toEqual([stretch(9, 13), stretch(14, 17.75)]);
    expect(bookable([stretch(9, 9.25)], 15)).toEqual([]);
  });

  test('has "any" as its first row where places are alike, and only there', () => {
    expect(rows.map(({ id }) => id)).toEqual([anyRow, 'pc-01', 'pc-02']);
    const hall = { id: 'hall', kind: 'room', active: true } as Resource;
    const study = { ...hall, id: 'study' };
    expect(rowsOf(day, 'room', [hall, study], availability).map(({ id }) => id)).toEqual(['hall', 'study']);
    expect(rowsOf(day, 'computer', [{ ...computer('pc-03'), active: false }], availability)).toEqual([]);
  });

  test('lets the current quarter be booked and nothing before it', () => {
    const later = dayOf(availability, rules, { date: '2026-11-24', minutes: h(12) + 20 });
    const [row] = rowsOf(later, 'computer', [computer('pc-01')], availability) as [Row];
    expect(freeStretches(row)).toEqual([stretch(12.25, 13), stretch(14, 17.75)]);
    expect(cellState(later, row, h(12), [])).toBe('past');
    expect(cellState(later, row, h(12.25), [])).toBe('free');
    expect(dayOf(availability, rules, { date: '2026-11-25', minutes: 0 }).earliest).toBe(1440);
  });

  test('is free, taken, mine or closed by runs', () => {
    expect(runsOf(day, second, [own]).map(({ state, start, end }) => [state, start / 60, end / 60])).toEqual([
      ['free', 9, 10],
      ['taken', 10, 12],
      ['free', 12, 13],
      ['closed', 13, 14],
      ['mine', 14, 15],
      ['free', 15, 17.75],
      ['closed', 17.75, 18],
    ]);
    expect(cellState(day, any, h(10), [])).toBe('free');
    expect(cellState(day, any, h(11), [])).toBe('taken');
    expect(cellState(day, any, h(14), [own])).toBe('elsewhere');
    expect(cellState(day, any, h(15), [own])).toBe('free');
  });

  test('shows a stretch that no booking fits into as a gap', () => {
    const busy = [{ id: 'pc-01', busy: [wire(9, 9.75), wire(10, 12)] }];
    const [row] = rowsOf(day, 'computer', [computer('pc-01')], { ...availability, resources: busy }) as [Row];
    expect([h(9.75), h(10), h(12)].map((minute) => cellState(day, row, minute, []))).toEqual([
      'gap',
      'taken',
      'free',
    ]);
  });

  test('counts what is free at a minute, or at any time of another day', () => {
    expect(countFree(day, rows, 30, h(9))).toBe(1);
    expect(countFree(day, rows, 30, h(11))).toBe(0);
    expect(countFree(day, rows, 30, undefined)).toBe(2);
  });

  test("counts the patron's minutes of a kind by place", () => {
    expect(usedMinutes([own, own], 'computer')).toBe(120);
    expect(usedMinutes([own], 'seat')).toBe(0);
    expect(usedMinutes([{ ...own, status: 'completed' }], 'computer')).toBe(60);
    expect(usedMinutes([{ ...own, status: 'cancelled' }], 'computer')).toBe(0);
  });

  test('leaves out the time of own bookings in every row, and the rest of a quarter that a buffer cuts', () => {
    const busy = [{ id: 'pc-01', busy: [{ start: '10:00', end: '11:10' }] }];
    const [row] = rowsOf(day, 'computer', [computer('pc-01')], { ...availability, resources: busy }, [
      own,
    ]) as [Row];
    expect(freeStretches(row)).toEqual([stretch(9, 10), stretch(11.25, 13), stretch(15, 17.75)]);
  });
});

describe('Taking away what is busy', () => {
  test('splits, trims and leaves what only touches', () => {
    expect(without([stretch(9, 13)], [stretch(10, 11)])).toEqual([stretch(9, 10), stretch(11, 13)]);
    expect(without([stretch(9, 13)], [stretch(8, 10), stretch(12, 14)])).toEqual([stretch(10, 12)]);
    expect(without([stretch(9, 13)], [stretch(8, 9), stretch(13, 14)])).toEqual([stretch(9, 13)]);
    expect(without([stretch(9, 13)], [stretch(9, 13)])).toEqual([]);
  });
});

describe('A pull over the grid', () => {
  test('takes both quarters and all between, in either direction', () => {
    expect(pick(first, h(10), h(10.5), limits)).toEqual(stretch(10, 10.75));
    expect(pick(first, h(10.75), h(10.25), limits)).toEqual(stretch(10.25, 11));
  });

  test('of one quarter is the shortest booking, grown backwards before something taken', () => {
    expect(pick(first, h(10), h(10), limits)).toEqual(stretch(10, 10.5));
    expect(pick(first, h(10.75), h(10.75), limits)).toEqual(stretch(10.5, 11));
  });

  test('stops at the longest booking and says so', () => {
    expect(pick(first, h(14), h(16), limits)).toEqual({ ...stretch(14, 15), bound: 'longest' });
    expect(pick(first, h(16), h(14), limits)).toEqual({ ...stretch(15.25, 16.25), bound: 'longest' });
  });

  test('stops where the place is taken or the centre closes', () => {
    expect(pick(second, h(9.25), h(10.5), limits)).toEqual({ ...stretch(9.25, 10), bound: 'taken' });
    expect(pick(second, h(12.25), h(14), limits)).toEqual({ ...stretch(12.25, 13), bound: 'taken' });
  });

  test("stops at what is left of the patron's day", () => {
    const tired = limitsOf(rules, 'computer', 75);
    expect(pick(first, h(14), h(16), tired)).toEqual({ ...stretch(14, 14.75), bound: 'daily' });
    expect(pick(first, h(14), h(16), limitsOf(rules, 'computer', 100))?.bound).toBe('daily');
  });

  test('of a gap too small for any booking says so', () => {
    expect(
      pick({ ...first, places: [{ id: 'x', free: [stretch(9, 9.25)] }] }, h(9), h(10), limits)?.bound,
    ).toBe('too-little');
    expect(pick(first, h(9), h(10), limits)).toBeUndefined();
  });

  test('over "any" never mixes two places into one booking', () => {
    expect(pick(any, h(9.5), h(11), limits)).toEqual({ ...stretch(9.5, 10), bound: 'taken' });
    expect(pick(any, h(10), h(12), limits)).toEqual({ ...stretch(10, 11), bound: 'longest' });
  });

  test('has no longest where the centre sets none', () => {
    const free = { id: 'hall', kind: 'room' as const, places: [{ id: 'hall', free: [stretch(9, 13)] }] };
    expect(pick(free, h(9), h(12.75), limitsOf(rules, 'room', 0))).toEqual(stretch(9, 13));
  });
});

describe('The starts and ends on offer', () => {
  test('are exactly those that a rule and the day allow', () => {
    expect(endsFrom(first, h(10), limits)).toEqual([h(10.5), h(10.75), h(11)]);
    expect(endsFrom(first, h(14), limits)).toEqual([h(14.5), h(14.75), h(15)]);
    expect(endsFrom(first, h(11), limits)).toEqual([]);
    expect(startsOf(first, limits).slice(0, 4)).toEqual([h(10), h(10.25), h(10.5), h(11.75)]);
    expect(startsOf(any, limits)).not.toContain(h(11));
  });
});
