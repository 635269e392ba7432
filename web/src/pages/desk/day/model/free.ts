import type { Kind, Rules } from '../../../../platform/api/contract';
import type { DeskDay } from '../../../../platform/api/contract/desk';
import { stretchOf, type Stretch } from '../../../../platform/time/times';
import { without } from '../../../book/model/row';
import { standingOf, takesTime, type Moment } from './standing';

/** What takes time of one place: bookings that hold it, places kept for a waiter, closures. In no order. */
export function busyOf(day: DeskDay, id: string, at: Moment, buffer = 0): Stretch[] {
  const booked = day.bookings
    .filter((booking) => takesTime(standingOf(booking, day.date, at)))
    .flatMap(({ resources }) => resources.filter((part) => part.id === id).map(stretchOf))
    .map(({ start, end }) => ({ start: start - buffer, end: end + buffer }));
  const held = day.waiting.flatMap(({ hold }) =>
    hold && hold.resources.includes(id) && Date.parse(hold.until) > at.instant ? [stretchOf(hold)] : [],
  );
  const closed = day.closures.filter(({ all, resources }) => all || resources.includes(id)).map(stretchOf);
  return [...booked, ...held, ...closed];
}

/** Where a place may still be booked, from the current quarter on; after somebody left within it, from this minute on. */
export function freeOf(day: DeskDay, id: string, rules: Rules, at: Moment): Stretch[] {
  const kind = day.resources.find((resource) => resource.id === id)?.kind ?? 'computer';
  const buffer = rules.kinds[kind].bufferMinutes ?? 0;
  const open = without(day.bookable.map(stretchOf), busyOf(day, id, at, buffer));
  if (day.date > at.date) return open;
  if (day.date < at.date) return [];
  const quarter = Math.floor(at.minutes / rules.gridMinutes) * rules.gridMinutes;
  return open
    .filter(({ end }) => end > at.minutes)
    .map(({ start, end }) => {
      if (start > at.minutes) return { start, end };
      return { start: start > quarter ? at.minutes : quarter, end };
    });
}

/** A place that somebody may take at once. */
export interface WalkIn {
  resource: string;
  start: number;
  /** Every end on offer, the longest allowed one last. */
  ends: number[];
}

/**
 * The places of a kind that are free now, the best first: the first that is free for the longest booking allowed, else the one
 * that is free for longest.
 */
export function walkInsOf(day: DeskDay, kind: Kind, rules: Rules, at: Moment): WalkIn[] {
  const offers = day.resources
    .filter((resource) => resource.kind === kind)
    .flatMap(({ id }) => {
      const free = freeOf(day, id, rules, at).find(({ start }) => start <= at.minutes);
      const ends = free ? endsFrom(free, rules, kind) : [];
      return free && ends.length > 0 ? [{ resource: id, start: free.start, ends }] : [];
    });
  const lengthOf = ({ start, ends }: WalkIn) => ends.at(-1)! - start;
  return offers.sort((one, other) => lengthOf(other) - lengthOf(one));
}

/** The ends that a booking at the start of a free stretch may have. */
export function endsFrom({ start, end }: Stretch, rules: Rules, kind: Kind): number[] {
  const { gridMinutes: grid, shortestMinutes: shortest } = rules;
  const longest = rules.kinds[kind].longestMinutes ?? rules.kinds[kind].dailyMinutes ?? Infinity;
  const last = Math.min(end, start + longest);
  const ends: number[] = [];
  for (let to = Math.ceil((start + shortest) / grid) * grid; to <= last; to += grid) ends.push(to);
  return ends;
}

/** How much longer a booking of these places may go on: the ends after its own, at most two hours. */
export function laterEnds(day: DeskDay, ids: string[], end: number, rules: Rules, at: Moment): number[] {
  const { gridMinutes: grid } = rules;
  const bookable = day.bookable.map(stretchOf).find((open) => open.start < end && end <= open.end);
  const busy = ids.flatMap((id) => busyOf(day, id, at)).filter(({ start }) => start >= end);
  const last = Math.min(bookable?.end ?? end, end + 120, ...busy.map(({ start }) => start));
  const ends: number[] = [];
  for (let to = Math.floor(end / grid) * grid + grid; to <= last; to += grid) ends.push(to);
  return ends;
}
