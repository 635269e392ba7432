import { lies } from '../../events/coming';
import type { Overview } from '../../platform/api/contract';
import { localized, texts } from '../../platform/i18n/texts';
import { dayAndMonth, shortWeekday } from '../../platform/time/dates';
import { now } from '../../platform/time/now';
import type { screenMessages } from './messages';

const t = texts<typeof screenMessages>('screen');

/** What is on next, as many as fit under what is free. */
export function ComingEvents({ overview }: { overview: Overview }) {
  const coming = (overview.events ?? []).filter((event) => lies(event, now.value));
  const room = (overview.open.now ? 2 : 3) - (overview.notices?.length ? 1 : 0);
  const shown = coming.slice(0, room);
  if (shown.length === 0) return null;
  return (
    <section class="screen-events">
      <h2>{t('events')}</h2>
      <ul>
        {shown.map(({ id, date, start, title, where, status }) => (
          <li key={id}>
            <span class="screen-event-when figures">
              {date === now.value?.date ? start : `${shortWeekday(date)}, ${dayAndMonth(date)}, ${start}`}
            </span>{' '}
            <span class="screen-event-title">
              {status === 'cancelled' && <strong>{t('eventCancelled')}: </strong>}
              {localized(title)} · {localized(where)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
