import { Button } from '../../../components/button/Button';
import { texts } from '../../../platform/i18n/texts';
import type { bookingMessages } from './messages';
import { aside } from './store';

const t = texts<typeof bookingMessages>('booking');

/** The dialog was put away before the answer came. */
export const UnansweredBanner = () => (
  <div class="booking-answer" data-state="unsure" role="status">
    <p>{t('unsureBanner')}</p>
    <Button
      onClick={() => {
        aside.value = false;
      }}
    >
      {t('show')}
    </Button>
  </div>
);
