import { Button } from '../../../components/button/Button';
import { Dialog } from '../../../components/dialog/Dialog';
import { localized, texts } from '../../../platform/i18n/texts';
import { addDays, dayAndMonth } from '../../../platform/time/dates';
import { now } from '../../../platform/time/now';
import type { DeskRecording } from '../../../recordings/desk-recording';
import type { actMessages } from './act-messages';

const t = texts<typeof actMessages>('act');

/** As long as the API keeps what was deleted. */
const restorableDays = 30;

interface AskDeleteProps {
  recordings: DeskRecording[];
  onClose: () => void;
  onDelete: () => void;
}

/** Asks before recordings are taken away, and says until when they can be brought back. */
export function AskDelete({ recordings, onClose, onDelete }: AskDeleteProps) {
  const date = dayAndMonth(addDays(now.value!.date, restorableDays));
  const [first] = recordings;
  return (
    <Dialog labelledBy="delete-title" onClose={onClose}>
      <div class="shelf-dialog">
        <h2 id="delete-title">
          {recordings.length === 1
            ? t('deleteOne', { title: localized(first!.title) })
            : t('deleteQuestion', { n: recordings.length })}
        </h2>
        <p>{t('deleteLead', { date })}</p>
        <div class="upload-actions">
          <Button onClick={onClose}>{t('keep')}</Button>
          <Button look="bad" onClick={onDelete}>
            {t('delete')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
