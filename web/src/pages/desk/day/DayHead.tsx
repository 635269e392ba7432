import { Button } from '../../../components/button/Button';
import { texts } from '../../../platform/i18n/texts';
import { dayAndMonth, weekday } from '../../../platform/time/dates';
import { now } from '../../../platform/time/now';
import { timeOf } from '../../../platform/time/times';
import type { deskMessages } from './messages';
import { date, isToday, showDay, turnDay } from './state';

const t = texts<typeof deskMessages>('desk');

/** Which day, and the way to others. */
export function DayHead() {
  if (!date.value || !now.value) return null;
  return (
    <div class="desk-day">
      <h2 class="desk-date">
        {weekday(date.value)}, {dayAndMonth(date.value)}
        {isToday.value && (
          <span class="desk-clock figures">
            <span class="unseen">{t('today')}, </span> {timeOf(now.value.minutes)}
          </span>
        )}
      </h2>
      <div class="desk-day-ways">
        <Button onClick={() => turnDay(-1)} aria-label={t('dayBefore')}>
          ←
        </Button>
        <label>
          <span class="unseen">{t('chooseDay')}</span>
          <input
            type="date"
            class="desk-date-field"
            value={date.value}
            onChange={(event) => event.currentTarget.value && showDay(event.currentTarget.value)}
          />
        </label>
        <Button onClick={() => turnDay(1)} aria-label={t('dayAfter')}>
          →
        </Button>
        {!isToday.value && <Button onClick={() => showDay(undefined)}>{t('toToday')}</Button>}
      </div>
    </div>
  );
}
