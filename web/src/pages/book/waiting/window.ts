import type { Stretch } from '../../../platform/time/times';
import type { Day } from '../model/day';
import type { Limits } from '../model/limits';

/** What somebody wants to wait for: at least `minutes` in a row between `from` and `to`. */
export interface Window {
  from: number;
  to: number;
  minutes: number;
}

/** How far around a time that was asked for people are usually willing to come. */
const around = 60;
const usualLength = 60;

/** The window to begin with: around the time that was pressed, else all that is left of the day. */
export function firstWindow(day: Day, limits: Limits, wanted?: Stretch): Window {
  const first = Math.max(day.earliest, day.from);
  const last = day.hours.at(-1)?.end ?? day.to;
  const from = wanted ? Math.max(first, wanted.start - around) : first;
  const to = wanted ? Math.min(last, wanted.end + around) : last;
  const lengths = lengthsIn(limits, from, to);
  const asked = wanted ? Math.min(wanted.end - wanted.start, usualLength) : usualLength;
  return { from, to, minutes: lengths.filter((each) => each <= asked).at(-1) ?? limits.shortest };
}

/** The lengths that fit into a window and the rules, no more than a screen holds. */
export function lengthsIn(
  { grid, shortest, longest, leftToday }: Limits,
  from: number,
  to: number,
): number[] {
  const most = Math.min(longest, leftToday, to - from);
  const lengths: number[] = [];
  for (let length = shortest; length <= most; length += grid) lengths.push(length);
  return lengths.filter((length) => length <= 60 || length % 30 === 0);
}

/** The times that a window may begin or end at. */
export function times(day: Day, from: number, to: number): number[] {
  const found: number[] = [];
  for (let at = Math.ceil(from / day.grid) * day.grid; at <= to; at += day.grid) found.push(at);
  return found;
}

/** A window with one of its ends moved: it stays as long as the wait is, and the wait is cut where it no longer fits. */
export function moved(window: Window, change: Partial<Window>, day: Day, limits: Limits): Window {
  const next = { ...window, ...change };
  const last = day.hours.at(-1)?.end ?? day.to;
  if (change.from !== undefined && next.to - next.from < limits.shortest)
    next.to = Math.min(last, next.from + Math.max(limits.shortest, window.minutes));
  if (change.to !== undefined && next.to - next.from < limits.shortest)
    next.from = Math.max(day.from, next.to - Math.max(limits.shortest, window.minutes));
  const lengths = lengthsIn(limits, next.from, next.to);
  const minutes = lengths.filter((each) => each <= next.minutes).at(-1) ?? lengths[0] ?? limits.shortest;
  return { ...next, minutes };
}
