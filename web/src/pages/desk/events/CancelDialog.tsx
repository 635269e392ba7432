import '../../../components/field/field.css';
import { useState } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import { Dialog } from '../../../components/dialog/Dialog';
import { TextFields } from '../../../components/text-fields/TextFields';
import type { LocalizedText } from '../../../platform/api/contract';
import type { DeskEvent } from '../../../platform/api/contract/events';
import { languages } from '../../../platform/i18n/messages';
import { localized, texts } from '../../../platform/i18n/texts';
import { BeforeAndNow, changedIn } from '../versions/BeforeAndNow';
import { draftOf } from './draft';
import { fieldName, fieldValue } from './fields';
import type { deskEventMessages } from './messages';
import { cancel, readOne } from './state';
import { faultOf } from './words';

const t = texts<typeof deskEventMessages>('deskEvents');

interface CancelDialogProps {
  known: DeskEvent;
  onClose: (words?: string) => void;
}

/** Asks for the reason that readers will read: a cancelled event cannot be brought back. */
export function CancelDialog({ known: first, onClose }: CancelDialogProps) {
  const [known, setKnown] = useState(first);
  const [before, setBefore] = useState<DeskEvent>();
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
    let outcome = await cancel(known, reason);
    if (outcome.kind === 'problem' && outcome.problem.status === 412) {
      const now = await readOne(known.event);
      if (now) setKnown(now);
      if (now && changedIn(draftOf(known), draftOf(now)).length > 0) {
        setBefore(known);
        return setBusy(false);
      }
      // What is said of it is the same.
      if (now) outcome = await cancel(now, reason);
    }
    setBusy(false);
    if (outcome.kind !== 'answer') return setFault(faultOf(outcome));
    const { reason: stands } = outcome.value.event;
    // Who was faster has said why already, and that stays.
    const isMine =
      !stands || languages.every((one) => (stands[one] ?? '').trim() === (reason[one] ?? '').trim());
    onClose(isMine ? t('cancelled', { title }) : t('cancelledBefore', { title, reason: localized(stands) }));
  };
  return (
    <Dialog labelledBy="cancel-title" onClose={onClose}>
      <form class="settings-dialog settings" noValidate onSubmit={(event) => void submit(event)}>
        <h2 id="cancel-title">{t('cancelTitle', { title })}</h2>
        <p>{t('cancelLead')}</p>
        {before && (
          <BeforeAndNow
            before={draftOf(before)}
            now={draftOf(known)}
            lead={t('cancelChanged')}
            nameOf={fieldName}
            valueOf={fieldValue}
          />
        )}
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
