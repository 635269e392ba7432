import { Button } from '../../../components/button/Button';
import { Dialog } from '../../../components/dialog/Dialog';
import { texts } from '../../../platform/i18n/texts';
import { BookingLines } from './BookingLines';
import type { settingsMessages } from './messages';
import { outcome, save, type Affected } from './state';

const t = texts<typeof settingsMessages>('settings');

/** Bookings that the new hours leave outside: shown first, kept or cancelled on purpose. */
export function BookingsDialog({ bookings, more }: { bookings: Affected[]; more: boolean }) {
  const close = () => (outcome.value = { kind: 'idle' });
  return (
    <Dialog labelledBy="bookings-title" onClose={close}>
      <div class="settings-dialog">
        <h2 id="bookings-title">{t('bookingsTitle', { n: bookings.length })}</h2>
        <p>{t('bookingsLead')}</p>
        <BookingLines bookings={bookings} />
        {more && <p class="quiet small">{t('bookingsMore')}</p>}
        <div class="settings-choices">
          <Button look="bad" onClick={() => void save('cancel')}>
            {t('bookingsCancel')}
          </Button>
          <Button onClick={() => void save('keep')}>{t('bookingsKeep')}</Button>
          <Button look="plain" onClick={close}>
            {t('bookingsBack')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
