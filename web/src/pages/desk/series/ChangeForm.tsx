import { useState } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import { Choice } from '../../../components/choice/Choice';
import type { Series } from '../../../platform/api/contract/desk';
import { texts } from '../../../platform/i18n/texts';
import { fullDate } from '../../../platform/time/dates';
import type { seriesMessages } from './messages';
import { PlacesField } from './PlacesField';

const t = texts<typeof seriesMessages>('series');

type Part = 'one' | 'rest' | 'all';

interface ChangeFormProps {
  series: Series;
  date: string;
  busy: boolean;
  onSave: (body: unknown) => void;
  onClose: () => void;
}

/** Another time or other places, for one date, it and all later, or all; only what differs is sent. */
export function ChangeForm({ series, date, busy, onSave, onClose }: ChangeFormProps) {
  const before = series.dates.find((each) => each.date === date)!;
  const [start, setStart] = useState(before.start);
  const [end, setEnd] = useState(before.end);
  const [resources, setResources] = useState(before.resources);
  const [part, setPart] = useState<Part>('one');
  const same =
    resources.length === before.resources.length && resources.every((id) => before.resources.includes(id));
  const save = (event: Event) => {
    event.preventDefault();
    onSave({
      ...(part === 'one' && { date }),
      ...(part === 'rest' && { from: date }),
      ...(start !== before.start && { start }),
      ...(end !== before.end && { end }),
      ...(!same && { resources }),
    });
  };
  return (
    <form class="series-part" onSubmit={save}>
      <h2 id="series-asked">
        {t('change')}: {fullDate(date)}
      </h2>
      <Choice<Part>
        legend={t('changeWhich')}
        name="series-change-part"
        options={[
          { value: 'one', label: t('changeOne') },
          { value: 'rest', label: t('changeRest') },
          { value: 'all', label: t('changeAll') },
        ]}
        value={part}
        onChoose={setPart}
      />
      <label class="field">
        <strong>{t('start')}</strong>
        <input
          type="time"
          required
          step={900}
          value={start}
          onInput={(event) => setStart(event.currentTarget.value)}
        />
      </label>
      <label class="field">
        <strong>{t('end')}</strong>
        <input
          type="time"
          required
          step={900}
          value={end}
          onInput={(event) => setEnd(event.currentTarget.value)}
        />
      </label>
      <PlacesField value={resources} onChange={setResources} />
      <div class="series-ways">
        <Button look="primary" type="submit" disabled={busy || resources.length === 0}>
          {t('save')}
        </Button>
        <Button onClick={onClose}>{t('close')}</Button>
      </div>
    </form>
  );
}
