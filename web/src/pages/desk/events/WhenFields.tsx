import type { NewEvent } from '../../../platform/api/contract/events';
import { texts } from '../../../platform/i18n/texts';
import { addDays } from '../../../platform/time/dates';
import { now } from '../../../platform/time/now';
import type { deskEventMessages } from './messages';

const t = texts<typeof deskEventMessages>('deskEvents');

type When = Pick<NewEvent, 'date' | 'start' | 'end'>;

interface WhenFieldsProps {
  value: When;
  onChange: (part: Partial<When>) => void;
  /** The id of what says that one of them is missing. */
  faultId?: string | undefined;
}

/** Date, start and end on the centre's wall clock. */
export function WhenFields({ value, onChange, faultId }: WhenFieldsProps) {
  const today = now.value!.date;
  const fault = (text: string) => !text && faultId && { 'aria-invalid': true, 'aria-describedby': faultId };
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
          {...fault(value.date)}
          onInput={(event) => onChange({ date: event.currentTarget.value })}
        />
      </div>
      <div class="field">
        <label for="event-start">{t('start')}</label>
        <input
          id="event-start"
          type="time"
          value={value.start}
          {...fault(value.start)}
          onInput={(event) => onChange({ start: event.currentTarget.value })}
        />
      </div>
      <div class="field">
        <label for="event-end">{t('end')}</label>
        <input
          id="event-end"
          type="time"
          value={value.end}
          {...fault(value.end)}
          onInput={(event) => onChange({ end: event.currentTarget.value })}
        />
      </div>
    </div>
  );
}
