import { useState } from 'preact/hooks';
import { Button } from '../components/button/Button';
import { CalendarIcon } from '../components/icons/icons';
import { ask } from '../platform/api/client';
import type { Booking } from '../platform/api/contract';
import { texts } from '../platform/i18n/texts';
import { saveFile } from '../platform/save-file';
import type { heldMessages } from './messages';

const t = texts<typeof heldMessages>('held');

/** Fetches the booking's calendar entry with the patron's token and hands it to the calendar of the phone. */
export function CalendarButton({ booking }: { booking: Booking }) {
  const [failed, setFailed] = useState(false);
  const take = async () => {
    setFailed(false);
    const outcome = await ask<Blob>(`/bookings/${encodeURIComponent(booking.id)}/calendar.ics`, {
      signedIn: true,
      download: true,
    });
    if (outcome.kind === 'answer')
      saveFile(outcome.value, `${booking.date}-${booking.start.replace(':', '')}.ics`);
    else setFailed(true);
  };
  return (
    <>
      <Button onClick={() => void take()}>
        <CalendarIcon />
        {t('calendar')}
      </Button>
      {failed && (
        <p class="held-failed" role="alert">
          {t('calendarFailed')}
        </p>
      )}
    </>
  );
}
