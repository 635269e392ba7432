import '../../../components/field/field.css';
import { useState } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import { Dialog } from '../../../components/dialog/Dialog';
import { TextFields } from '../../../components/text-fields/TextFields';
import type { LocalizedText } from '../../../platform/api/contract';
import type { DeskEvent } from '../../../platform/api/contract/events';
import { localized, texts } from '../../../platform/i18n/texts';
import type { deskEventMessages } from './messages';
import { cancel } from './state';
import { faultOf } from './words';

const t = texts<typeof deskEventMessages>('deskEvents');

interface CancelDialogProps {
  known: DeskEvent;
  onClose: (words?: string) => void;
}

/** Asks for the reason that readers will read: a cancelled event cannot be brought back. */
export function CancelDialog({ known, onClose }: CancelDialogProps) {
  const [reason, setReason] = useState<LocalizedText>({});
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);
  const title = localized(known.event.title);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (busy) return;
    if (Object.keys(reason).length === 0) return setFault(t('reasonMissing'));
    setBusy(true);
    setFault('');
    const outcome = await cancel(known, reason);
    setBusy(false);
    if (outcome.kind === 'answer') return onClose(t('cancelled', { title }));
    setFault(faultOf(outcome));
  };
  return (
    <Dialog labelledBy="cancel-title" onClose={onClose}>
      <form class="settings-dialog settings" noValidate onSubmit={(event) => void submit(event)}>
        <h2 id="cancel-title">{t('cancelTitle', { title })}</h2>
        <p>{t('cancelLead')}</p>
        <TextFields legend={t('reason')} longest={300} value={reason} onInput={setReason} />
        <p role="alert" class="field-error">
          {fault}
        </p>
        <div class="settings-row">
          <Button look="bad" type="submit" aria-disabled={busy}>
            {t('cancelNow')}
          </Button>
          <Button onClick={() => onClose()}>{t('keep')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
