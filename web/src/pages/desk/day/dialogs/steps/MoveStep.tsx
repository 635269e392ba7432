import { useState } from 'preact/hooks';
import { Button } from '../../../../../components/button/Button';
import { localized, texts } from '../../../../../platform/i18n/texts';
import { minutesOf, timeOf } from '../../../../../platform/time/times';
import type { deskMessages } from '../../messages';
import { day, rules } from '../../state';
import type { StepProps } from '../BookingPanel';
import type { deskDialogMessages } from '../messages';
import { Field } from '../parts';
import { focusOnce } from './ExtendStep';

const t = texts<typeof deskMessages>('desk');
const d = texts<typeof deskDialogMessages>('deskdo');

/** Another time or day, or another place then. What is free on another day only the API knows: it answers. */
export function MoveStep({ booking, run, working }: StepProps) {
  const [on, setOn] = useState(day.value!.date);
  const [start, setStart] = useState(booking.start);
  const [place, setPlace] = useState(booking.resources[0]!.id);
  const length = minutesOf(booking.end) - minutesOf(booking.start);
  const [minutes, setMinutes] = useState(length);
  const several = booking.resources.length > 1;
  const kind = day.value!.resources.find(({ id }) => id === place)?.kind;
  const end = start ? timeOf(Math.min(1440, minutesOf(start) + minutes)) : '';
  return (
    <form
      class="desk-form"
      onSubmit={(event) => {
        event.preventDefault();
        const resources = several ? booking.resources.map(({ id }) => id) : [place];
        void run('move', { date: on, start, end, resources });
      }}
    >
      <Field label={d('dateLabel')}>
        <input type="date" required value={on} onInput={(event) => setOn(event.currentTarget.value)} />
      </Field>
      <div class="desk-pair">
        <Field label={d('startLabel')}>
          <input
            type="time"
            required
            step={rules.value.gridMinutes * 60}
            value={start}
            onInput={(event) => setStart(event.currentTarget.value)}
          />
        </Field>
        <Field label={d('endLabel')}>
          <input
            type="time"
            required
            step={rules.value.gridMinutes * 60}
            value={end}
            onInput={(event) =>
              event.currentTarget.value && setMinutes(minutesOf(event.currentTarget.value) - minutesOf(start))
            }
          />
        </Field>
      </div>
      {!several && (
        <Field label={d('where')}>
          <select value={place} onChange={(event) => setPlace(event.currentTarget.value)}>
            {day
              .value!.resources.filter((resource) => resource.kind === kind)
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {localized(name) || id}
                </option>
              ))}
          </select>
        </Field>
      )}
      <div class="desk-form-ends">
        <Button look="primary" type="submit" disabled={working || !start || minutes <= 0} ref={focusOnce}>
          {t('move')}:{' '}
          <span class="figures">
            {start}–{end}
          </span>
        </Button>
      </div>
    </form>
  );
}
