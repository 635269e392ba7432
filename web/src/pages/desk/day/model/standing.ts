import type { DeskBooking } from '../../../../platform/api/contract/desk';
import { minutesOf } from '../../../../platform/time/times';

/** A moment as the desk needs it: on the centre's wall, and itself. */
export interface Moment {
  date: string;
  minutes: number;
  instant: number;
}

/**
 * Where a booking stands at a moment. The answer of the API may be some seconds old, and time alone moves a booking on:
 * `due` may check in, `late` has begun and nobody came, `missed` lost its place.
 */
export type Standing = 'request' | 'coming' | 'due' | 'late' | 'in' | 'over' | 'gone' | 'missed';

export function standingOf(booking: DeskBooking, date: string, at: Moment): Standing {
  const ended = date < at.date || (date === at.date && minutesOf(booking.end) <= at.minutes);
  const lapsed = Date.parse(booking.checkIn.closesAt) <= at.instant;
  switch (booking.status) {
    case 'awaiting-approval':
      return lapsed ? 'gone' : 'request';
    case 'confirmed':
      if (lapsed) return 'missed';
      if (date === at.date && minutesOf(booking.start) < at.minutes) return 'late';
      return Date.parse(booking.checkIn.opensAt) <= at.instant ? 'due' : 'coming';
    case 'checked-in':
      return ended ? 'over' : 'in';
    case 'completed':
      return 'over';
    case 'cancelled':
      return 'gone';
    case 'no-show':
      return 'missed';
  }
}

/** Whether the booking still holds its place. */
export const holds = (standing: Standing) =>
  standing !== 'gone' && standing !== 'missed' && standing !== 'over';

/** Whether its time is not free: what was used stays used. */
export const takesTime = (standing: Standing) => standing !== 'gone' && standing !== 'missed';

/** How far ahead the desk looks for who comes next, minutes. */
export const nextHour = 60;

export interface Columns {
  /** May check in now, or comes within the hour; who comes first stands first. */
  due: DeskBooking[];
  /** Began without them; whose place goes first stands first. */
  late: DeskBooking[];
  /** Here; who leaves first stands first. */
  in: DeskBooking[];
  requests: DeskBooking[];
}

export function columnsOf(bookings: DeskBooking[], date: string, at: Moment): Columns {
  const columns: Columns = { due: [], late: [], in: [], requests: [] };
  for (const booking of bookings) {
    const standing = standingOf(booking, date, at);
    if (standing === 'request') columns.requests.push(booking);
    else if (standing === 'late' || standing === 'in' || standing === 'due') columns[standing].push(booking);
    else if (standing === 'coming' && date === at.date && minutesOf(booking.start) <= at.minutes + nextHour)
      columns.due.push(booking);
  }
  columns.due.sort(byTime((booking) => booking.start));
  columns.late.sort(byTime((booking) => booking.checkIn.closesAt));
  columns.in.sort(byTime((booking) => booking.end));
  columns.requests.sort(byTime((booking) => booking.start));
  return columns;
}

const byTime = (time: (booking: DeskBooking) => string) => (one: DeskBooking, other: DeskBooking) =>
  time(one).localeCompare(time(other)) || one.id.localeCompare(other.id);
