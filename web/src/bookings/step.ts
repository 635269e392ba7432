import type { Booking } from '../platform/api/contract';

/** Where a booking stands for the person who holds it, in minutes that are counted up: 0 never shows while time is left. */
export type Step =
  /** Before check-in opens. */
  | { step: 'ahead'; starts: number; opens: number }
  /** Check-in is open: `closes` minutes are left before the place goes to others. */
  | { step: 'check-in'; starts: number; closes: number }
  | { step: 'running'; ends: number }
  | { step: 'approval'; starts: number }
  /** Nobody checked in in time; the centre may not have written it down yet. */
  | { step: 'missed' }
  | { step: 'over' };

/** What of a booking tells where it stands. */
type Timed = Pick<Booking, 'status' | 'startsAt' | 'endsAt' | 'checkIn'>;

export function stepOf(booking: Timed, moment: Date): Step {
  const until = (instant: string) => Math.ceil((new Date(instant).getTime() - moment.getTime()) / 60_000);
  const [starts, ends] = [until(booking.startsAt), until(booking.endsAt)];
  if (ends <= 0) return { step: 'over' };
  if (booking.status === 'checked-in') return { step: 'running', ends };
  const closes = until(booking.checkIn.closesAt);
  if (booking.status === 'awaiting-approval')
    return closes > 0 ? { step: 'approval', starts } : { step: 'over' };
  if (booking.status !== 'confirmed') return { step: 'over' };
  if (closes <= 0) return { step: 'missed' };
  const opens = until(booking.checkIn.opensAt);
  return opens > 0 ? { step: 'ahead', starts, opens } : { step: 'check-in', starts, closes };
}

export const isAhead = (booking: Booking, moment: Date): boolean =>
  !['over', 'missed'].includes(stepOf(booking, moment).step);

export interface Ordered {
  next: Booking | undefined;
  later: Booking[];
  past: Booking[];
}

/** What still matters at a moment, soonest first; and what is over or given back, latest first. */
export function inOrder(bookings: Booking[], moment: Date): Ordered {
  const sorted = [...bookings].sort((one, other) => one.startsAt.localeCompare(other.startsAt));
  const [next, ...later] = sorted.filter((booking) => isAhead(booking, moment));
  return { next, later, past: sorted.filter((booking) => !isAhead(booking, moment)).reverse() };
}
