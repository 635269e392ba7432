import type { Availability, Booking, Kind, Resource, Rules } from '../../../platform/api/contract';
import { minutesOf, stretchOf, type Stretch } from '../../../platform/time/times';
import { anyRow, around, bookable, freeFor, onGrid, without, type Row } from './row';

/** Kinds of which one place is as good as another, so that "any" is a fair first choice. */
const alike = new Set<Kind>(['computer', 'seat', 'booth']);

export interface Day {
  date: string;
  open: Stretch[];
  /** The hours in which a booking may lie. */
  hours: Stretch[];
  /** First and last minute of the grid: the whole open day. */
  from: number;
  to: number;
  grid: number;
  /** The shortest booking; free stretches below it are gaps. */
  shortest: number;
  /** Before this minute the day is past: the current quarter may still be booked. */
  earliest: number;
}

export function dayOf(availability: Availability, rules: Rules, now: { date: string; minutes: number }): Day {
  const open = availability.open.map(stretchOf);
  const { gridMinutes: grid } = rules;
  const past = availability.date < now.date ? 1440 : 0;
  return {
    date: availability.date,
    open,
    hours: bookable(open, rules.endOfDayMarginMinutes),
    from: Math.floor((open[0]?.start ?? 0) / grid) * grid,
    to: Math.ceil((open.at(-1)?.end ?? 0) / grid) * grid,
    grid,
    shortest: rules.shortestMinutes,
    earliest: availability.date === now.date ? Math.floor(now.minutes / grid) * grid : past,
  };
}

/**
 * The rows of one kind, "any" first where one place is as good as another. Nobody may be at two places at once, so the time
 * of one's own bookings is not free anywhere.
 */
export function rowsOf(
  day: Day,
  kind: Kind,
  resources: Resource[],
  availability: Availability,
  mine: Booking[] = [],
): Row[] {
  const never = [{ start: 0, end: day.earliest }, ...mine.map(stretchOf)];
  const known = new Map(availability.resources.map((resource) => [resource.id, resource]));
  const places = resources
    .filter((resource) => resource.kind === kind && resource.active)
    .map(({ id }) => {
      const taken = (known.get(id)?.busy ?? []).map(stretchOf);
      const held = (known.get(id)?.held ?? []).map(stretchOf);
      return {
        id,
        free: onGrid(without(day.hours, [...never, ...taken]), day.grid),
        ...(held.length > 0 && { held }),
      };
    });
  const rows = places.map((place) => ({ id: place.id, kind, places: [place] }));
  return alike.has(kind) && places.length > 1 ? [{ id: anyRow, kind, places }, ...rows] : rows;
}

/** Free now, or on a day that is not now: places that can still be booked at some time of it. */
export function countFree(day: Day, rows: Row[], shortest: number, minute: number | undefined): number {
  const places = rows.filter((row) => row.id !== anyRow);
  if (minute === undefined)
    return places.filter(({ places: [place] }) =>
      place!.free.some(({ start, end }) => end - start >= shortest),
    ).length;
  return places.filter((row) => freeFor(row, { start: minute, end: minute + day.grid }).length > 0).length;
}

/** `held`: kept for somebody in line. `elsewhere`: free, but the patron holds another place then. `gap`: free, but shorter than any booking. */
export type CellState = 'free' | 'gap' | 'taken' | 'held' | 'mine' | 'elsewhere' | 'closed' | 'past';

/** What one quarter of a row is, the word for it and its shape alike. */
export function cellState(day: Day, row: Row, minute: number, mine: Booking[]): CellState {
  const cell = { start: minute, end: minute + day.grid };
  const own = mine.filter(
    (booking) => minutesOf(booking.start) < cell.end && cell.start < minutesOf(booking.end),
  );
  if (own.some(({ resources }) => resources.some(({ id }) => id === row.id))) return 'mine';
  if (!day.hours.some(({ start, end }) => start <= minute && minute < end)) return 'closed';
  if (minute < day.earliest) return 'past';
  if (own.length > 0) return 'elsewhere';
  const free = around(row, minute);
  if (free.length === 0) return isHeld(row, cell) ? 'held' : 'taken';
  return free.some(({ start, end }) => end - start >= day.shortest) ? 'free' : 'gap';
}

/** Kept for somebody in line, on the row of one place; among many, some may be kept and others taken. */
const isHeld = ({ places }: Row, cell: Stretch): boolean =>
  places.length === 1 &&
  (places[0]!.held ?? []).some(({ start, end }) => start < cell.end && cell.start < end);

/** Whether it is somebody else's for now, so that one may wait for it. */
export const isOthers = (state: CellState): boolean => state === 'taken' || state === 'held';

export interface Run extends Stretch {
  state: CellState;
}

/** Neighbouring quarters of one state, as the eye sees them. */
export function runsOf(day: Day, row: Row, mine: Booking[]): Run[] {
  const runs: Run[] = [];
  for (let minute = day.from; minute < day.to; minute += day.grid) {
    const state = cellState(day, row, minute, mine);
    const last = runs.at(-1);
    if (last?.state === state) last.end = minute + day.grid;
    else runs.push({ state, start: minute, end: minute + day.grid });
  }
  return runs;
}
