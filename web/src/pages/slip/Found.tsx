import { useEffect, useRef } from 'preact/hooks';
import { problemWords } from '../../bookings/words';
import { Button } from '../../components/button/Button';
import { CrossIcon } from '../../components/icons/icons';
import { Ticket } from '../../components/ticket/Ticket';
import { texts } from '../../platform/i18n/texts';
import type { slipMessages } from './messages';
import { cancel, slip, type Slip } from './state';

const t = texts<typeof slipMessages>('slip');

const cancellable = new Set(['confirmed', 'awaiting-approval']);

/** The booking of the code, and the one thing to do with it. */
export function Found({ found }: { found: Extract<Slip, { state: 'found' }> }) {
  const { booking, step, code } = found;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const waiting = step === 'sending' || step === 'unsure';
  const set = (next: typeof step) => {
    slip.value = { ...found, step: next };
  };
  return (
    <section class="slip-found" aria-labelledby="slip-found">
      <h2 id="slip-found" ref={title} tabIndex={-1}>
        {t('found')}
      </h2>
      <Ticket booking={{ ...booking, id: code, slip: code }} headingLevel={3} />
      <p
        class={step === 'cancelled' ? 'held-said' : 'held-answer'}
        role="status"
        data-state={step === 'sure' ? 'unsure' : step}
      >
        {step === 'cancelled' && t('cancelled')}
        {step === 'sure' && t('cancelSure')}
        {step === 'sending' && t('cancelling')}
        {step === 'unsure' && t('unsure')}
        {step === 'refused' && problemWords(found.problem!)}
        {step === 'shown' && booking.status === 'checked-in' && t('cannot')}
      </p>
      <div class="held-actions">
        {step === 'sure' && (
          <>
            <Button look="bad" onClick={() => void cancel()}>
              {t('cancelYes')}
            </Button>
            <Button onClick={() => set('shown')}>{t('cancelNo')}</Button>
          </>
        )}
        {(step === 'shown' || step === 'refused') && cancellable.has(booking.status) && (
          <Button look="bad" onClick={() => set('sure')}>
            <CrossIcon />
            {t('cancel')}
          </Button>
        )}
        {!waiting && step !== 'sure' && (
          <Button
            onClick={() => {
              slip.value = { state: 'asking' };
            }}
          >
            {t('other')}
          </Button>
        )}
      </div>
    </section>
  );
}
