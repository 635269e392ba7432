import { ForwardIcon } from '../../components/icons/icons';
import { lies } from '../../events/coming';
import { EventLine } from '../../events/EventLine';
import type { Overview } from '../../platform/api/contract';
import { texts } from '../../platform/i18n/texts';
import { addressOf } from '../../platform/page';
import { now } from '../../platform/time/now';
import type { homeMessages } from './messages';

const t = texts<typeof homeMessages>('home');

/** What is on next; nothing at all where nothing is announced. */
export function NextEvents({ overview }: { overview: Overview | undefined }) {
  const events = (overview?.events ?? []).filter((event) => lies(event, now.value));
  if (events.length === 0) return null;
  return (
    <section aria-labelledby="next-events">
      <h2 id="next-events">{t('events')}</h2>
      <ul class="event-list">
        {events.map((event) => (
          <li key={event.id}>
            <EventLine event={event} />
          </li>
        ))}
      </ul>
      <a class="home-more" href={addressOf('events/')}>
        {t('allEvents')}
        <ForwardIcon />
      </a>
    </section>
  );
}
