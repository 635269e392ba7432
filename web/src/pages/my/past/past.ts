import type { Booking } from '../../../platform/api/contract';

export type PastBooking = Pick<Booking, 'id' | 'date' | 'start' | 'end' | 'resources' | 'status' | 'reason'>;

/** Each booking once, latest first: what the recent list says stands over what the history has written down. */
export function merged(
  recent: PastBooking[],
  history: PastBooking[],
  ahead: ReadonlySet<string>,
): PastBooking[] {
  const known = new Map<string, PastBooking>();
  for (const booking of [...history, ...recent]) if (!ahead.has(booking.id)) known.set(booking.id, booking);
  return [...known.values()].sort((one, other) =>
    `${other.date}${other.start}`.localeCompare(`${one.date}${one.start}`),
  );
}
