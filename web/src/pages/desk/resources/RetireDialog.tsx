import { useState } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import { Dialog } from '../../../components/dialog/Dialog';
import { localized, texts } from '../../../platform/i18n/texts';
import { BookingLines } from '../settings/BookingLines';
import type { Affected } from '../settings/state';
import type { resourceMessages } from './messages';
import { learn, retire, type DeskResource } from './state';

const t = texts<typeof resourceMessages>('resources');

interface RetireDialogProps {
  resource: DeskResource;
  onClose: () => void;
  onDone: (words: string) => void;
}

/** Takes a resource out of use. Bookings that it still has are shown first and moved or cancelled on purpose. */
export function RetireDialog({ resource, onClose, onDone }: RetireDialogProps) {
  const [bookings, setBookings] = useState<Affected[]>();
  const [more, setMore] = useState(false);
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);
  const name = localized(resource.name);

  const go = async (what?: 'cancel' | 'move') => {
    if (busy) return;
    setBusy(true);
    setFault('');
    const answer = await retire(resource.id, what);
    setBusy(false);
    if (answer.kind === 'answer') {
      const { cancelled, moved } = answer.value;
      learn(answer.value.resource);
      const parts = [
        t('retiredNow', { name }),
        moved > 0 && t('retiredMoved', { n: moved }),
        cancelled > 0 && t('retiredCancelled', { n: cancelled }),
      ];
      return onDone(parts.filter(Boolean).join(' '));
    }
    if (answer.kind === 'silence') return setFault(t('silence'));
    const { problem } = answer;
    if (problem['bookings']) {
      setBookings(problem['bookings'] as Affected[]);
      setMore(problem['more'] === true);
    }
    if (problem.code !== 'has-bookings' || what) setFault(problem.title);
  };

  return (
    <Dialog labelledBy="retire-title" onClose={onClose}>
      <div class="settings-dialog settings">
        <h2 id="retire-title">{t('retireTitle', { name })}</h2>
        <p>{t('retireLead')}</p>
        {bookings && (
          <>
            <p>
              <strong>{t('hasBookings', { n: bookings.length })}</strong>
            </p>
            <BookingLines bookings={bookings} />
            {more && <p class="quiet small">{t('hasMore')}</p>}
          </>
        )}
        <p role="alert" class="field-error">
          {fault}
        </p>
        <div class="settings-choices">
          {bookings ? (
            <>
              <Button look="primary" aria-disabled={busy} onClick={() => void go('move')}>
                {t('moveAndRetire')}
              </Button>
              <Button look="bad" aria-disabled={busy} onClick={() => void go('cancel')}>
                {t('cancelAndRetire')}
              </Button>
            </>
          ) : (
            <Button look="primary" aria-disabled={busy} onClick={() => void go()}>
              {t('retireGo')}
            </Button>
          )}
          <Button look="plain" onClick={onClose}>
            {t('keep')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
