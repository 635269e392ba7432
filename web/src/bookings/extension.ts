import type { Availability, Booking, Rules } from '../platform/api/contract';
import { minutesOf, stretchOf } from '../platform/time/times';

/**
 * Every end that a running booking may be moved to: until somebody else's time, the end of the hours or a rule.
 * `used` are the minutes of the day that live bookings of the patron take, by kind, this one among them.
 */
export function extensionsOf(
  booking: Booking,
  availability: Availability,
  rules: Rules,
  used: (kind: Booking['resources'][number]['kind']) => number,
): number[] {
  const { start, end } = stretchOf(booking);
  const grid = rules.gridMinutes;
  const last = Math.min(
    lastOfHours(end, availability, rules),
    ...booking.resources.map(({ id, kind }) => {
      const { longestMinutes, dailyMinutes, bufferMinutes } = rules.kinds[kind];
      return Math.min(
        freeUntil(id, end, bufferMinutes ?? 0, availability),
        longestMinutes ? start + longestMinutes : Infinity,
        dailyMinutes ? end + dailyMinutes - used(kind) : Infinity,
      );
    }),
  );
  const ends: number[] = [];
  for (let next = (Math.floor(end / grid) + 1) * grid; next <= last; next += grid) ends.push(next);
  return ends;
}

/** The end of the opening in which the booking ends; the last of the day closes earlier for bookings. */
function lastOfHours(end: number, { open }: Availability, { endOfDayMarginMinutes }: Rules): number {
  const at = open.map(stretchOf).findIndex((opening) => opening.start < end && end <= opening.end);
  if (at < 0) return end;
  return minutesOf(open[at]!.end) - (at === open.length - 1 ? endOfDayMarginMinutes : 0);
}

/** When the place is next somebody else's; busy times have the pause of the place around them already. */
function freeUntil(id: string, end: number, buffer: number, { resources }: Availability): number {
  const busy = (resources.find((resource) => resource.id === id)?.busy ?? []).map(stretchOf);
  const around = busy.find((taken) => taken.start <= end && end < taken.end);
  // What follows the booking at once is its own pause, unless it is longer than that.
  if (around && around.end > end + buffer) return end;
  return busy.find((taken) => taken.start >= end && taken !== around)?.start ?? Infinity;
}
