import type { Kind } from '../../../platform/api/contract';
import type { Stretch } from '../../../platform/time/times';

/** The first row stands for any place of the kind. */
export const anyRow = 'any';

/** One line of the grid: one place, or any of its kind. */
export interface Row {
  id: string;
  kind: Kind;
  /** The places it stands for: one, or all of the kind. */
  places: Place[];
}

export interface Place {
  id: string;
  /** Where it can still be booked: inside opening hours, not taken, not past; merged, in order. */
  free: Stretch[];
  /** Where it is kept for somebody in line: it may be free again soon. */
  held?: Stretch[];
}

/** Stretches without what is busy; all half-open, in order. */
export function without(stretches: Stretch[], busy: Stretch[]): Stretch[] {
  return busy.reduce(
    (left, taken) =>
      left.flatMap(({ start, end }) =>
        taken.end <= start || taken.start >= end
          ? [{ start, end }]
          : [
              { start, end: taken.start },
              { start: taken.end, end },
            ].filter((part) => part.start < part.end),
      ),
    stretches,
  );
}

/** The hours in which a booking may lie: opening hours, the last of them ending earlier by the centre's margin. */
export function bookable(open: Stretch[], endOfDayMargin: number): Stretch[] {
  const last = open.at(-1);
  if (!last) return [];
  const shortened = { start: last.start, end: last.end - endOfDayMargin };
  return [...open.slice(0, -1), shortened].filter(({ start, end }) => start < end);
}

/** A buffer may end between two quarters: what is free begins and ends on the grid. */
export const onGrid = (stretches: Stretch[], grid: number): Stretch[] =>
  stretches
    .map(({ start, end }) => ({ start: Math.ceil(start / grid) * grid, end: Math.floor(end / grid) * grid }))
    .filter(({ start, end }) => start < end);

/** How many of the row's places are free for the whole stretch. */
export const freeFor = (row: Row, { start, end }: Stretch): Place[] =>
  row.places.filter(({ free }) => free.some((part) => part.start <= start && end <= part.end));

/** The free stretches of the row's places that hold a minute. */
export const around = (row: Row, minute: number): Stretch[] =>
  row.places.flatMap(({ free }) => free.filter(({ start, end }) => start <= minute && minute < end));

/** When at least one of the row's places is free: the union of their free stretches. */
export function freeStretches(row: Row): Stretch[] {
  const all = row.places.flatMap(({ free }) => free).sort((one, other) => one.start - other.start);
  const merged: Stretch[] = [];
  for (const { start, end } of all) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
