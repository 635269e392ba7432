import './day-strip.css';
import { useEffect, useRef } from 'preact/hooks';
import { openOn } from '../../../platform/hours/hours';
import { texts } from '../../../platform/i18n/texts';
import {
  addDays,
  dayAndMonth,
  isWeekend,
  shortWeekday,
  utcDate,
  weekday,
} from '../../../platform/time/dates';
import { now } from '../../../platform/time/now';
import type { bookMessages } from '../messages';
import { showInStrip } from '../strip';
import { choose, date, daysShown, hours, kind, rules } from '../state';

const t = texts<typeof bookMessages>('book');

/** Today and two weeks more. A closed day and one too early for the kind can be opened too: they say why. */
export function DayStrip() {
  const strip = useRef<HTMLDivElement>(null);
  const today = now.value?.date;
  useEffect(() => {
    showInStrip(strip.current, strip.current?.querySelector<HTMLElement>('[aria-pressed="true"]'));
  }, [today, date.value]);
  if (!today) return <div class="days" />;
  const days = Array.from({ length: daysShown }, (_, ahead) => addDays(today, ahead));
  return (
    <div ref={strip} class="days" role="group" aria-label={t('days')}>
      {days.map((day, ahead) => (
        <DayButton key={day} day={day} ahead={ahead} />
      ))}
    </div>
  );
}

function DayButton({ day, ahead }: { day: string; ahead: number }) {
  const horizon = rules.value.kinds[kind.value].horizonDays;
  const closed = openOn(hours.value, day).open.length === 0;
  const early = typeof horizon === 'number' && ahead > horizon;
  const word = wordOf(ahead, closed, early);
  const name = [weekday(day), dayAndMonth(day), word].filter(Boolean).join(', ');
  return (
    <button
      type="button"
      class={`day${closed || early ? ' day-quiet' : ''}${isWeekend(day) ? ' day-weekend' : ''}`}
      aria-pressed={day === date.value}
      onClick={() => choose({ date: day })}
    >
      <span class="unseen">{name}</span>
      <span aria-hidden="true" class="day-name">
        {shortWeekday(day)}
      </span>
      <span aria-hidden="true" class="day-number">
        {utcDate(day).getUTCDate()}
      </span>
      <span aria-hidden="true" class="day-word">
        {word}
      </span>
    </button>
  );
}

function wordOf(ahead: number, closed: boolean, early: boolean): string {
  if (closed) return t('closedWord');
  if (early) return t('earlyWord');
  if (ahead === 0) return t('today');
  return ahead === 1 ? t('tomorrow') : '';
}
