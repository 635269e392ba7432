import type { Booking, Kind } from '../platform/api/contract';
import { minutesOf } from '../platform/time/times';

/** Cancelled bookings and no-shows cost no limit; what was used counts. */
const counting = new Set<Booking['status']>(['confirmed', 'checked-in', 'completed', 'awaiting-approval']);

/** Minutes of a kind that one patron's bookings of a day take. */
export const usedMinutes = (mine: Booking[], kind: Kind): number =>
  mine
    .filter(({ status }) => counting.has(status))
    .flatMap((booking) => booking.resources.filter((resource) => resource.kind === kind).map(() => booking))
    .reduce((sum, { start, end }) => sum + minutesOf(end) - minutesOf(start), 0);
