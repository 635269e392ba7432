import './events.css';
import type { CentreEvent } from '../platform/api/contract/events';
import { localized, texts } from '../platform/i18n/texts';
import { addressOf } from '../platform/page';
import { addDays, dayAndMonth, weekday, type IsoDate } from '../platform/time/dates';
import { now } from '../platform/time/now';
import { range, stretchOf } from '../platform/time/times';
import type { eventMessages } from './messages';

const t = texts<typeof eventMessages>('event');

/** "сегодня", "завтра", "среда, 2 декабря". */
export function dayWords(date: IsoDate): string {
  const today = now.value?.date;
  if (date === today) return t('today');
  if (today && date === addDays(today, 1)) return t('tomorrow');
  return `${weekday(date)}, ${dayAndMonth(date)}`;
}

/** What sort of event, where and from which age, in one line. */
export const factsOf = ({ kind, where, age }: Pick<CentreEvent, 'kind' | 'where' | 'age'>): string =>
  [t(kind), localized(where), age].filter(Boolean).join(' · ');

/** One event in a list: when, what, where; the whole line leads to it. */
export function EventLine({ event }: { event: CentreEvent }) {
  const isCancelled = event.status === 'cancelled';
  return (
    <a class="event-line" href={addressOf('event/', { id: event.id })}>
      <span class="event-line-when">
        <span class="event-line-day">{dayWords(event.date)}</span>{' '}
        <span class="figures nowrap">{range(stretchOf(event))}</span>
      </span>
      <span class="event-line-what">
        {isCancelled && <strong class="event-cancelled">{t('cancelled')}</strong>}
        <span class="event-line-title">{localized(event.title)}</span>
        <span class="quiet small">{isCancelled ? localized(event.reason ?? undefined) : factsOf(event)}</span>
      </span>
    </a>
  );
}
