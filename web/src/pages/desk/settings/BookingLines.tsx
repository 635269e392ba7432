import { dayAndMonth, shortWeekday } from '../../../platform/time/dates';
import { range, stretchOf } from '../../../platform/time/times';
import type { Affected } from './state';

/** Bookings as the desk names them: when, where, whose. */
export const BookingLines = ({ bookings }: { bookings: Affected[] }) => (
  <ul class="plain-list settings-bookings">
    {bookings.map((booking) => (
      <li key={booking.id}>
        <span class="figures nowrap">
          {shortWeekday(booking.date)}, {dayAndMonth(booking.date)}, {range(stretchOf(booking))}
        </span>{' '}
        <span>{booking.resources.join(', ')}</span> <span class="quiet">{booking.alias}</span>
      </li>
    ))}
  </ul>
);
