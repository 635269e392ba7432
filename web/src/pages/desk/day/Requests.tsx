import { Button } from '../../../components/button/Button';
import { texts } from '../../../platform/i18n/texts';
import { range, stretchOf } from '../../../platform/time/times';
import { act } from './actions';
import type { deskDialogMessages } from './dialogs/messages';
import type { deskMessages } from './messages';
import { show } from './open';
import { aliasOf, columns, placesOf } from './state';
import { WorkLine } from './WorkLine';

const t = texts<typeof deskMessages>('desk');
const d = texts<typeof deskDialogMessages>('deskdo');

/** Bookings that a librarian must say yes or no to. */
export function Requests() {
  const requests = columns.value?.requests ?? [];
  if (requests.length === 0) return null;
  return (
    <section class="desk-list" aria-labelledby="desk-requests">
      <h3 id="desk-requests">
        {t('requests')} <span class="desk-count figures">{requests.length}</span>
      </h3>
      <ul class="plain-list">
        {requests.map((booking) => (
          <li key={booking.id} class="desk-person">
            <button type="button" class="desk-who" onClick={() => show({ what: 'booking', id: booking.id })}>
              <span class="desk-alias">{aliasOf(booking)}</span>
              <span class="desk-facts">
                {placesOf(booking)} · <span class="figures">{range(stretchOf(booking))}</span> ·{' '}
                {d('people', { n: booking.people })}
                {booking.purpose && ` · ${booking.purpose}`}
              </span>
            </button>
            <div class="desk-acts">
              <Button look="primary" onClick={() => void act(booking, 'approve')}>
                {t('approve')}
              </Button>
              <Button onClick={() => show({ what: 'booking', id: booking.id })}>{t('decline')}…</Button>
            </div>
            <WorkLine id={booking.id} />
          </li>
        ))}
      </ul>
    </section>
  );
}
