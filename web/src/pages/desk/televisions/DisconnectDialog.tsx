import { useState } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import { Dialog } from '../../../components/dialog/Dialog';
import type { DeskScreen } from '../../../platform/api/contract/screens';
import { texts } from '../../../platform/i18n/texts';
import type { televisionMessages } from './messages';
import { disconnect } from './state';

const t = texts<typeof televisionMessages>('televisions');

interface DisconnectDialogProps {
  screen: DeskScreen;
  onClose: (words?: string) => void;
}

/** Asks once more, because the television has to be gone to afterwards. */
export function DisconnectDialog({ screen: { id, name }, onClose }: DisconnectDialogProps) {
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);
  const go = async () => {
    if (busy) return;
    setBusy(true);
    const outcome = await disconnect(id);
    setBusy(false);
    if (outcome.kind === 'answer') return onClose(t('disconnected', { name }));
    setFault(outcome.kind === 'silence' ? t('silence') : outcome.problem.title || t('signedOut'));
  };
  return (
    <Dialog labelledBy="disconnect-title" onClose={onClose}>
      <div class="settings-dialog settings">
        <h2 id="disconnect-title">{t('disconnectTitle', { name })}</h2>
        <p>{t('disconnectLead')}</p>
        <p role="alert" class="field-error">
          {fault}
        </p>
        <div class="settings-row">
          <Button look="bad" aria-disabled={busy} onClick={() => void go()}>
            {t('disconnectNow')}
          </Button>
          <Button onClick={() => onClose()}>{t('keep')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
