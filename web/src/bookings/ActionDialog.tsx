import '../components/field/field.css';
import { Button } from '../components/button/Button';
import { Dialog } from '../components/dialog/Dialog';
import type { Booking, CheckInWays } from '../platform/api/contract';
import { texts } from '../platform/i18n/texts';
import { act, close, type Acting } from './acting';
import { CodeForm } from './CodeForm';
import { ExtendForm } from './ExtendForm';
import type { heldMessages } from './messages';
import { problemWords, wordsOf } from './words';

const t = texts<typeof heldMessages>('held');

export interface ActionDialogProps {
  acting: Acting;
  ways: CheckInWays | undefined;
  onSettled: () => void;
}

/** The question before something is done with a booking, and the answer that came. */
export function ActionDialog({ acting, ways, onSettled }: ActionDialogProps) {
  const { verb, booking, state } = acting;
  const waiting = state === 'sending' || state === 'unsure';
  const run = (body?: object) => void act(verb, booking, body, onSettled);
  return (
    <Dialog labelledBy="action-title" onClose={close}>
      <div class="held-dialog">
        <h2 id="action-title">{t(titles[verb])}</h2>
        {verb === 'check-in' && <CodeForm acting={acting} ways={ways} onCode={(code) => run({ code })} />}
        {verb === 'extend' && <ExtendForm acting={acting} onEnd={(end) => run({ end })} />}
        {(verb === 'cancel' || verb === 'leave') && <p>{questionOf(verb, booking)}</p>}
        <p class="held-answer" role="status" id="action-answer" data-state={state}>
          {state === 'sending' && t('sending')}
          {state === 'unsure' && t('unsure')}
          {state === 'refused' && problemWords(acting.problem!)}
        </p>
        {(verb === 'cancel' || verb === 'leave') && (
          <div class="held-actions">
            {!waiting && (
              <Button look={verb === 'cancel' ? 'bad' : 'primary'} onClick={() => run()}>
                {t(verb === 'cancel' ? 'cancelYes' : 'leaveYes')}
              </Button>
            )}
            <Button onClick={close}>
              {t(waiting ? 'close' : verb === 'cancel' ? 'cancelNo' : 'leaveNo')}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  );
}

const titles = {
  'check-in': 'codeTitle',
  extend: 'extendTitle',
  leave: 'leaveTitle',
  cancel: 'cancelTitle',
} as const;

const questionOf = (verb: 'cancel' | 'leave', booking: Booking) =>
  verb === 'cancel'
    ? t('cancelWhat', wordsOf(booking))
    : t('leaveWhat', { place: wordsOf(booking).place, time: booking.end });
