import { useEffect, useRef } from 'preact/hooks';
import { Button, LinkButton } from '../../../components/button/Button';
import { CheckIcon, PrintIcon } from '../../../components/icons/icons';
import { Ticket } from '../../../components/ticket/Ticket';
import type { Booking } from '../../../platform/api/contract';
import { texts } from '../../../platform/i18n/texts';
import { addressOf } from '../../../platform/page';
import { clockOf } from '../../../platform/time/clock';
import { moveId } from '../state';
import type { bookingMessages } from './messages';
import { close } from './store';

const t = texts<typeof bookingMessages>('booking');

/** The place is theirs: the ticket, and what now. */
export function Done({ booking }: { booking: Booking }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <div class="booking">
      <h2 id="booking-title" class="booking-done" ref={title} tabIndex={-1}>
        <CheckIcon />
        {t(titleOf(booking))}
      </h2>
      <Ticket booking={booking} headingLevel={3} />
      <p>{whatNow(booking)}</p>
      <div class="booking-actions">
        <LinkButton look="primary" href={addressOf('my/')}>
          {t('my')}
        </LinkButton>
        {!moveId.value && <Button onClick={close}>{t('another')}</Button>}
        <Button look="plain" onClick={() => print()}>
          <PrintIcon />
          {t('print')}
        </Button>
      </div>
    </div>
  );
}

function whatNow({ status, start, startsAt, checkIn }: Booking) {
  if (status === 'awaiting-approval') return t('whatNowAsked', { time: start });
  return Date.parse(startsAt) > Date.now()
    ? t('whatNow', { time: start })
    : t('whatNowStarted', { time: clockOf(checkIn.closesAt) });
}

function titleOf(booking: Booking) {
  if (booking.status === 'awaiting-approval') return 'asked';
  return moveId.value ? 'moved' : 'done';
}
