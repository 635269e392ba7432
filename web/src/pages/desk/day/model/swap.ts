import type { DeskBooking, DeskDay, DeskResource } from '../../../../platform/api/contract/desk';
import { stretchOf } from '../../../../platform/time/times';
import { busyOf } from './free';
import { overlap } from './rows';
import { holds, standingOf, type Moment } from './standing';

/** A place of the same kind that a booking may change to; taken by `other`, the two would exchange. */
export interface SwapChoice {
  resource: DeskResource;
  other?: DeskBooking;
}

/** Where a booking may go for what is left of it: free places first, then those of one other booking. */
export function swapChoices(day: DeskDay, booking: DeskBooking, from: string, at: Moment): SwapChoice[] {
  const kind = day.resources.find(({ id }) => id === from)?.kind;
  const own = booking.resources
    .filter(({ id }) => id === from)
    .map(stretchOf)
    .at(-1);
  if (!own) return [];
  const rest = { start: day.date === at.date ? Math.max(own.start, at.minutes) : own.start, end: own.end };
  const free: SwapChoice[] = [];
  const exchange: SwapChoice[] = [];
  for (const resource of day.resources) {
    if (resource.kind !== kind || resource.id === from) continue;
    const busy = busyOf(day, resource.id, at).filter((part) => overlap(part, rest));
    const others = day.bookings.filter(
      (other) =>
        other.id !== booking.id &&
        holds(standingOf(other, day.date, at)) &&
        other.resources.some((part) => part.id === resource.id && overlap(stretchOf(part), rest)),
    );
    if (busy.length === 0) free.push({ resource });
    else if (busy.length === 1 && others.length === 1) exchange.push({ resource, other: others[0]! });
  }
  return [...free, ...exchange];
}
