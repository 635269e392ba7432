import './ticket.css';
import type { Booking } from '../../platform/api/contract';
import { localized, texts } from '../../platform/i18n/texts';
import { page } from '../../platform/page';
import { dayAndMonth, weekday } from '../../platform/time/dates';
import { now } from '../../platform/time/now';
import { range, stretchOf } from '../../platform/time/times';
import { wallClock } from '../../platform/time/zone';
import { dayWord } from './day-word';
import type { ticketMessages } from './messages';
import { placesOf } from './places';

const t = texts<typeof ticketMessages>('ticket');

/** What of a booking stands on its ticket. */
type Printed = Pick<
  Booking,
  | 'id'
  | 'date'
  | 'start'
  | 'end'
  | 'resources'
  | 'status'
  | 'checkIn'
  | 'purpose'
  | 'note'
  | 'people'
  | 'reason'
  | 'slip'
>;

/** A booking as a slip of paper: where, when, and until when to check in. Prints on its own. */
export function Ticket({ booking, headingLevel = 2 }: { booking: Printed; headingLevel?: 2 | 3 }) {
  const Heading = `h${headingLevel}` as const;
  const relative = dayWord(booking.date, now.value?.date);
  const day = `${weekday(booking.date)}, ${dayAndMonth(booking.date)}`;
  return (
    <article class="ticket" data-status={booking.status} aria-label={placesOf(booking)}>
      <div class="ticket-main">
        <Heading class="ticket-place">{placesOf(booking)}</Heading>
        <p class="ticket-time figures">{range(stretchOf(booking))}</p>
        <p class="ticket-day">{relative ? `${relative}, ${day}` : day}</p>
      </div>
      <div class="ticket-stub">
        <p class="ticket-status">{t(booking.status)}</p>
        {booking.status === 'confirmed' && <p>{t('checkIn', { range: range(checkInOf(booking)) })}</p>}
        {booking.reason && <p>{t('reason', { reason: localized(booking.reason) })}</p>}
        {booking.people && booking.people > 1 ? <p>{t('people', { n: booking.people })}</p> : null}
        {booking.purpose && (
          <p>
            <span class="quiet">{t('purpose')}:</span> {booking.purpose}
          </p>
        )}
        {booking.note && (
          <p>
            <span class="quiet">{t('note')}:</span> {booking.note}
          </p>
        )}
        {booking.slip ? (
          <p class="ticket-number">
            <span class="quiet">{t('code')}</span> <strong class="ticket-code">{booking.slip}</strong>
          </p>
        ) : (
          <p class="ticket-number quiet">{t('number', { id: booking.id })}</p>
        )}
      </div>
    </article>
  );
}

/** When the patron may check in, on the centre's clock. */
export function checkInOf({ checkIn }: Pick<Booking, 'checkIn'>) {
  const minute = (instant: string) => wallClock(new Date(instant), page().zoneOffsets).minutes;
  return { start: minute(checkIn.opensAt), end: minute(checkIn.closesAt) };
}
