import { describe, expect, test } from 'vitest';
import type { Day } from '../model/day';
import { firstWindow, lengthsIn, moved, times } from './window';

const h = (hours: number) => Math.round(hours * 60);
const day = {
  from: h(9),
  to: h(18),
  grid: 15,
  earliest: h(10.25),
  hours: [
    { start: h(9), end: h(13) },
    { start: h(14), end: h(17.75) },
  ],
} as Day;
const limits = { grid: 15, shortest: 30, longest: 120, leftToday: Infinity };

describe('The window to wait in', () => {
  test('lies around the time that was pressed', () => {
    expect(firstWindow(day, limits, { start: h(15), end: h(15.5) })).toEqual({
      from: h(14),
      to: h(16.5),
      minutes: 30,
    });
  });

  test('is what is left of the day where nothing was pressed, for an hour', () => {
    expect(firstWindow(day, limits)).toEqual({ from: h(10.25), to: h(17.75), minutes: 60 });
  });

  test('never begins in the past and never ends after the last booking of the day', () => {
    expect(firstWindow(day, limits, { start: h(10.5), end: h(11) }).from).toBe(h(10.25));
    expect(firstWindow(day, limits, { start: h(17), end: h(17.75) }).to).toBe(h(17.75));
  });

  test('offers the lengths that the rules and the window allow', () => {
    expect(lengthsIn(limits, h(10), h(12))).toEqual([30, 45, 60, 90, 120]);
    expect(lengthsIn({ ...limits, leftToday: 45 }, h(10), h(12))).toEqual([30, 45]);
    expect(lengthsIn(limits, h(10), h(10.25))).toEqual([]);
  });

  test('stays long enough when one end is moved past the other', () => {
    const window = { from: h(14), to: h(15), minutes: 60 };
    expect(moved(window, { from: h(15) }, day, limits)).toEqual({ from: h(15), to: h(16), minutes: 60 });
    expect(moved(window, { to: h(14) }, day, limits)).toEqual({ from: h(13), to: h(14), minutes: 60 });
    expect(moved(window, { to: h(14.5) }, day, limits)).toEqual({ from: h(14), to: h(14.5), minutes: 30 });
  });

  test('begins and ends on the grid', () => {
    expect(times({ ...day, from: h(9) }, h(9) + 5, h(9.5))).toEqual([h(9.25), h(9.5)]);
  });
});
