import type { NewEvent } from '../../../platform/api/contract/events';
import { texts } from '../../../platform/i18n/texts';
import { addDays } from '../../../platform/time/dates';
import { now } from '../../../platform/time/now';
import type { deskEventMessages } from './messages';

const t = texts<typeof deskEventMessages>('deskEvents');

type When = Pick<NewEvent, 'date' | 'start' | 'end'>;

/** Date, start and end on the centre's wall clock. */
export function WhenFields({ value, onChange }: { value: When; onChange: (part: Partial<When>) => void }) {
  const today = now.value!.date;
  return (
    <div class="desk-event-when">
      <div class="field">
        <label for="event-date">{t('date')}</label>
        <input
          id="event-date"
          type="date"
          min={today}
          max={addDays(today, 366)}
          value={value.date}
          onInput={(event) => onChange({ date: event.currentTarget.value })}
        />
      </div>
      <div class="field">
        <label for="event-start">{t('start')}</label>
        <input
          id="event-start"
          type="time"
          value={value.start}
          onInput={(event) => onChange({ start: event.currentTarget.value })}
        />
      </div>
      <div class="field">
        <label for="event-end">{t('end')}</label>
        <input
          id="event-end"
          type="time"
          value={value.end}
          onInput={(event) => onChange({ end: event.currentTarget.value })}
        />
      </div>
    </div>
  );
}
