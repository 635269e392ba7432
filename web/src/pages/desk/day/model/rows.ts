import type { Kind } from '../../../../platform/api/contract';
import type {
  Closure,
  DeskBooking,
  DeskDay,
  DeskResource,
  DeskWaiting,
} from '../../../../platform/api/contract/desk';
import { stretchOf, type Stretch } from '../../../../platform/time/times';
import { without } from '../../../book/model/row';
import { standingOf, type Moment, type Standing } from './standing';

/** One bar on the line of a place. */
export type Bar = Stretch &
  (
    | { kind: 'booking'; booking: DeskBooking; standing: Standing }
    | { kind: 'hold'; waiting: DeskWaiting }
    | { kind: 'closure'; closure: Closure }
  );

export interface PlaceRow {
  resource: DeskResource;
  /** In time order; two bars of a place never overlap. */
  bars: Bar[];
}

/** The first and last minute that the day shows: whole hours around all that is open or booked. */
export function spanOf(day: DeskDay): Stretch {
  const all = [...day.open, ...day.bookings.filter(({ status }) => status !== 'cancelled')].map(stretchOf);
  if (all.length === 0) return { start: 9 * 60, end: 18 * 60 };
  const start = Math.min(...all.map((part) => part.start));
  const end = Math.max(...all.map((part) => part.end));
  return { start: Math.floor(start / 60) * 60, end: Math.ceil(end / 60) * 60 };
}

/** When the centre is not open, of what the day shows: breaks between its hours, and what lies before and after them. */
export function pausesOf(day: DeskDay): (Stretch & { isBreak: boolean })[] {
  const open = day.open.map(stretchOf);
  return without([spanOf(day)], open).map((part) => ({
    ...part,
    isBreak: open.some(({ end }) => end <= part.start) && open.some(({ start }) => part.end <= start),
  }));
}

export function rowsOf(day: DeskDay, kind: Kind | undefined, at: Moment): PlaceRow[] {
  return day.resources
    .filter((resource) => !kind || resource.kind === kind)
    .map((resource) => ({ resource, bars: barsOf(day, resource.id, at) }));
}

function barsOf(day: DeskDay, id: string, at: Moment): Bar[] {
  const bookings = day.bookings.flatMap((booking): Bar[] => {
    const standing = standingOf(booking, day.date, at);
    if (standing === 'gone') return [];
    return booking.resources
      .filter((part) => part.id === id)
      .map((part) => ({ kind: 'booking', booking, standing, ...stretchOf(part) }));
  });
  const closures = day.closures
    .filter(({ all, resources }) => all || resources.includes(id))
    .map((closure): Bar => ({ kind: 'closure', closure, ...stretchOf(closure) }));
  const holds = day.waiting.flatMap((waiting): Bar[] =>
    waiting.hold?.resources.includes(id) && Date.parse(waiting.hold.until) > at.instant
      ? [{ kind: 'hold', waiting, ...stretchOf(waiting.hold) }]
      : [],
  );
  const firm = [...bookings.filter((bar) => !isMissed(bar)), ...closures, ...holds];
  // A place that nobody came for may have been given away: who has it now hides who had it.
  const missed = bookings.filter((bar) => isMissed(bar) && !firm.some((other) => overlap(bar, other)));
  return [...firm, ...missed].sort((one, other) => one.start - other.start);
}

const isMissed = (bar: Bar) => bar.kind === 'booking' && bar.standing === 'missed';

export const overlap = (one: Stretch, other: Stretch) => one.start < other.end && other.start < one.end;

/** The bookings of some places in time order, for a screen on which time runs down. */
export function timelineOf(rows: PlaceRow[]): { resource: DeskResource; bar: Bar }[] {
  return rows
    .flatMap(({ resource, bars }) => bars.map((bar) => ({ resource, bar })))
    .sort((one, other) => one.bar.start - other.bar.start || one.bar.end - other.bar.end);
}

/** Closures that still run or come, one line each. */
export const noticesOf = (day: DeskDay, at: Moment): Closure[] =>
  day.closures.filter(
    ({ end }) =>
      day.date > at.date || (day.date === at.date && stretchOf({ start: '00:00', end }).end > at.minutes),
  );
