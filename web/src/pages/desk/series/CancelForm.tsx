import { useState } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import { Choice } from '../../../components/choice/Choice';
import type { Series } from '../../../platform/api/contract/desk';
import { texts } from '../../../platform/i18n/texts';
import { fullDate } from '../../../platform/time/dates';
import type { seriesMessages } from './messages';

const t = texts<typeof seriesMessages>('series');

interface CancelFormProps {
  series: Series;
  /** Without it the whole series is meant. */
  date: string | undefined;
  busy: boolean;
  onCancel: (part: { date?: string; from?: string }) => void;
  onClose: () => void;
}

/** The question before something is taken away: this date, it and all later, or everything. */
export function CancelForm({ series, date, busy, onCancel, onClose }: CancelFormProps) {
  const [part, setPart] = useState<'one' | 'rest'>('one');
  return (
    <form
      class="series-part"
      onSubmit={(event) => {
        event.preventDefault();
        onCancel(date ? { [part === 'one' ? 'date' : 'from']: date } : {});
      }}
    >
      <h2 id="series-asked">{t('cancelSure')}</h2>
      <p>
        {series.alias}: {date ? fullDate(date) : t('cancelAll')}
      </p>
      {date && (
        <Choice<'one' | 'rest'>
          legend={t('changeWhich')}
          name="series-cancel-part"
          options={[
            { value: 'one', label: t('cancelOne') },
            { value: 'rest', label: t('cancelRest') },
          ]}
          value={part}
          onChoose={setPart}
        />
      )}
      <div class="series-ways">
        <Button look="bad" type="submit" disabled={busy}>
          {t('yes')}
        </Button>
        <Button onClick={onClose}>{t('no')}</Button>
      </div>
    </form>
  );
}
