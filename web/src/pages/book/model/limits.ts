import type { Kind, Rules } from '../../../platform/api/contract';
import type { Stretch } from '../../../platform/time/times';
import { around, type Row } from './row';

/** What bounds one booking of a kind, in minutes. */
export interface Limits {
  grid: number;
  shortest: number;
  /** The longest booking; Infinity where the centre sets none. */
  longest: number;
  /** What is left of the patron's day; Infinity where unlimited or unknown. */
  leftToday: number;
}

export function limitsOf(rules: Rules, kind: Kind, usedToday: number): Limits {
  const { longestMinutes, dailyMinutes } = rules.kinds[kind];
  return {
    grid: rules.gridMinutes,
    shortest: rules.shortestMinutes,
    longest: longestMinutes ?? Infinity,
    leftToday: dailyMinutes ? Math.max(0, dailyMinutes - usedToday) : Infinity,
  };
}

/** Why a pick is not what the pointer asked for. */
export type Bound = 'longest' | 'daily' | 'taken' | 'too-little';

export interface Pick {
  start: number;
  end: number;
  bound?: Bound;
}

/**
 * The booking that a press at `anchor` and a pull to `target` mean: the two quarters and all between, cut where the row
 * stops being free or a rule ends it, and never shorter than the shortest. Undefined where nothing can be booked.
 */
export function pick(row: Row, anchor: number, target: number, limits: Limits): Pick | undefined {
  const candidates = around(row, anchor);
  if (candidates.length === 0) return undefined;
  const backwards = target < anchor;
  // Of the places that are free here, the one that is free the farthest in the direction of the pull.
  const free = candidates.reduce((best, next) =>
    backwards ? (next.start < best.start ? next : best) : next.end > best.end ? next : best,
  );
  const most = Math.min(limits.longest, limits.leftToday);
  if (free.end - free.start < limits.shortest || most < limits.shortest) {
    return {
      start: anchor,
      end: anchor + limits.grid,
      bound: most < limits.shortest ? 'daily' : 'too-little',
    };
  }
  const wanted = backwards
    ? { start: target, end: anchor + limits.grid }
    : { start: anchor, end: target + limits.grid };
  const reached = backwards
    ? { start: Math.max(wanted.start, free.start, wanted.end - most), end: wanted.end }
    : { start: wanted.start, end: Math.min(wanted.end, free.end, wanted.start + most) };
  const bound = boundOf(wanted, reached, most, limits);
  return { ...atLeast(reached, free, limits.shortest), ...(bound && { bound }) };
}

function boundOf(wanted: Stretch, reached: Stretch, most: number, limits: Limits): Bound | undefined {
  if (wanted.start === reached.start && wanted.end === reached.end) return undefined;
  if (reached.end - reached.start < most) return 'taken';
  return limits.leftToday < limits.longest ? 'daily' : 'longest';
}

/** Grows towards the end, and where that is not free towards the start. */
function atLeast({ start, end }: Stretch, free: Stretch, shortest: number): Stretch {
  const grown = Math.min(Math.max(end, start + shortest), free.end);
  return { start: Math.max(free.start, Math.min(start, grown - shortest)), end: grown };
}

/** Every end that a booking from `start` may have. */
export function endsFrom(row: Row, start: number, limits: Limits): number[] {
  const last = Math.max(0, ...around(row, start).map(({ end }) => end));
  const most = Math.min(limits.longest, limits.leftToday, last - start);
  const ends: number[] = [];
  for (let length = limits.shortest; length <= most; length += limits.grid) ends.push(start + length);
  return ends;
}

/** Every quarter from which at least the shortest booking is possible. */
export function startsOf(row: Row, limits: Limits): number[] {
  const starts = new Set<number>();
  for (const { free } of row.places)
    for (const { start, end } of free) {
      const first = Math.ceil(start / limits.grid) * limits.grid;
      for (let at = first; at + limits.shortest <= end; at += limits.grid) starts.add(at);
    }
  return [...starts].sort((one, other) => one - other);
}
