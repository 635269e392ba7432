import type { Availability, Booking, Rules } from '../../../platform/api/contract';
import { stretchOf, timeOf } from '../../../platform/time/times';
import { without } from './row';

/** The availability as it would be if the booking were not there: its own time and the pauses around it are free to move into. */
export function withoutBooking(availability: Availability, booking: Booking, rules: Rules): Availability {
  if (booking.date !== availability.date) return availability;
  const { start, end } = stretchOf(booking);
  const buffers = new Map(
    booking.resources.map(({ id, kind }) => [id, rules.kinds[kind].bufferMinutes ?? 0] as const),
  );
  return {
    ...availability,
    resources: availability.resources.map((resource) => {
      const buffer = buffers.get(resource.id);
      if (buffer === undefined) return resource;
      const left = without(resource.busy.map(stretchOf), [{ start: start - buffer, end: end + buffer }]);
      return {
        ...resource,
        busy: left.map((stretch) => ({ start: timeOf(stretch.start), end: timeOf(stretch.end) })),
      };
    }),
  };
}
