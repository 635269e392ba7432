import type { Overview } from '../../platform/api/contract';
import { openOn, openState, type OpenDay, type OpenState } from '../../platform/hours/hours';
import { localized, texts } from '../../platform/i18n/texts';
import { page } from '../../platform/page';
import { addDays, dayAndMonth, weekday, type IsoDate } from '../../platform/time/dates';
import { now } from '../../platform/time/now';
import { minutesOf, range, stretchOf, timeOf, type Stretch } from '../../platform/time/times';
import type { homeMessages } from './messages';

const t = texts<typeof homeMessages>('home');

/** Open until when, or when next. The stamped hours answer before any request does; the overview has the last word. */
export function OpenNow({ overview }: { overview: Overview | undefined }) {
  const hours = page().centre.hours!;
  const moment = now.value;
  if (!moment) return <Static />;
  const known = overview?.date === moment.date ? overview : undefined;
  const state = stateOf(known) ?? openState(hours, moment.date, moment.minutes);
  const today = dayOf(known, moment.date) ?? openOn(hours, moment.date);
  return (
    <>
      <h1>{headline(state, moment.date)}</h1>
      <TodayLine day={dayWords(today)} open={today.open} />
    </>
  );
}

const Static = () => {
  const [usual] = Object.values(page().centre.hours!.weekly);
  return (
    <>
      <h1>{t('welcome')}</h1>
      <TodayLine day={t('usually')} open={(usual ?? []).map(stretchOf)} />
    </>
  );
};

/** What the overview says of now, unless its own moment has passed: a kept copy may be hours old. */
function stateOf(overview: Overview | undefined): OpenState | undefined {
  if (!overview) return undefined;
  const minutes = now.value!.minutes;
  if (overview.open.now) {
    const until = minutesOf(overview.open.until);
    return minutes < until ? { until } : undefined;
  }
  const next = overview.open.next;
  if (!next) return undefined;
  const start = minutesOf(next.start);
  return next.date > now.value!.date || minutes < start ? { next: { date: next.date, start } } : undefined;
}

function headline(state: OpenState, today: IsoDate): string {
  if ('until' in state) return t('openUntil', { time: timeOf(state.until) });
  if ('closed' in state) return t('closed');
  const { date, start } = state.next;
  const time = timeOf(start);
  if (date === today) return t('opensToday', { time });
  return date === addDays(today, 1)
    ? t('opensTomorrow', { time })
    : t('opensOn', { date: dayAndMonth(date), time });
}

function dayOf(overview: Overview | undefined, date: IsoDate): OpenDay | undefined {
  const day = overview?.days.find((found) => found.date === date);
  return day && { date, open: day.open.map(stretchOf), ...(day.reason && { reason: day.reason }) };
}

const TodayLine = ({ day, open }: { day: string; open: Stretch[] }) => (
  <p class="home-today">
    {day}
    {open.map((stretch, at) => (
      <span key={stretch.start}>
        {at === 0 ? ': ' : ', '}
        <span class="nowrap">{range(stretch)}</span>
      </span>
    ))}
  </p>
);

function dayWords({ date, open, reason }: OpenDay): string {
  const day = `${weekday(date)}, ${dayAndMonth(date)}`;
  if (open.length > 0) return t('today', { date: day });
  return reason
    ? t('todayClosedFor', { date: day, reason: localized(reason) })
    : t('todayClosed', { date: day });
}
