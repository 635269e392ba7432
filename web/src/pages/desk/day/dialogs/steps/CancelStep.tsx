import { useState } from 'preact/hooks';
import { Button } from '../../../../../components/button/Button';
import { texts } from '../../../../../platform/i18n/texts';
import { page } from '../../../../../platform/page';
import type { deskMessages } from '../../messages';
import type { StepProps } from '../BookingPanel';
import type { deskDialogMessages } from '../messages';
import { Field } from '../parts';
import { focusOnce } from './ExtendStep';

const t = texts<typeof deskMessages>('desk');
const d = texts<typeof deskDialogMessages>('deskdo');

/** No, with a reason that the reader will see, or without. */
export function CancelStep({ run, working, verb }: StepProps & { verb: 'cancel' | 'decline' }) {
  const [reason, setReason] = useState('');
  return (
    <form
      class="desk-form"
      onSubmit={(event) => {
        event.preventDefault();
        const text = reason.trim();
        void run(verb, text ? { reason: { [page().language]: text } } : {});
      }}
    >
      <h3>{d(verb === 'cancel' ? 'cancelTitle' : 'declineTitle')}</h3>
      <Field label={d('reason')} hint={d('reasonHint')}>
        <input
          type="text"
          maxLength={200}
          value={reason}
          ref={focusOnce}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </Field>
      <div class="desk-form-ends">
        <Button look="bad" type="submit" disabled={working}>
          {t(verb)}
        </Button>
      </div>
    </form>
  );
}
