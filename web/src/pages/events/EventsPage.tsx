import './events-page.css';
import { useEffect, useState } from 'preact/hooks';
import { LinkButton } from '../../components/button/Button';
import { Choice } from '../../components/choice/Choice';
import { Freshness, useSlow } from '../../components/freshness/Freshness';
import { EventIcon } from '../../components/icons/icons';
import { Shell } from '../../components/shell/Shell';
import { StatePanel } from '../../components/state-panel/StatePanel';
import { lies, monthsOf } from '../../events/coming';
import { EventLine } from '../../events/EventLine';
import type { Page } from '../../platform/api/contract';
import type { CentreEvent } from '../../platform/api/contract/events';
import { isStaff } from '../../platform/auth/session';
import { texts } from '../../platform/i18n/texts';
import { addressOf } from '../../platform/page';
import { lastKnown } from '../../platform/storage/last-known';
import { addDays, monthAndYear } from '../../platform/time/dates';
import { now } from '../../platform/time/now';
import type { eventsMessages } from './messages';

const t = texts<typeof eventsMessages>('events');
const programme = lastKnown<Page<CentreEvent>>({ whole: true });
const daysAhead = 365;

const load = () => {
  const today = now.peek()?.date;
  if (today) void programme.load(`/events?from=${today}&to=${addDays(today, daysAhead)}`, 'events');
};

/** What is on: the months that have something, and the events of one of them or of all. */
export function EventsPage() {
  const today = now.value?.date;
  useEffect(load, [today]);
  const known = programme.known.value;
  const events = known.value?.items.filter((event) => lies(event, now.value));
  return (
    <Shell>
      <div class="events-head">
        <div>
          <h1>{t('title')}</h1>
          <p class="events-lead">{t('lead')}</p>
        </div>
        {isStaff() && <LinkButton href={addressOf('desk/events/')}>{t('announce')}</LinkButton>}
      </div>
      <Freshness known={known} onAgain={load} />
      {events ? (
        <Programme events={events} settled={known.state !== 'waiting'} />
      ) : (
        <Waiting state={known.state} />
      )}
    </Shell>
  );
}

function Programme({ events, settled }: { events: CentreEvent[]; settled: boolean }) {
  const [month, setMonth] = useState('');
  const months = monthsOf(events);
  const chosen = months.includes(month) ? month : '';
  if (events.length === 0) {
    return settled ? (
      <StatePanel live icon={<EventIcon />} title={t('empty')}>
        <p>{t('emptyLead')}</p>
        <LinkButton href={addressOf('book/')}>{t('take')}</LinkButton>
      </StatePanel>
    ) : null;
  }
  return (
    <>
      {months.length > 1 && (
        <div class="events-months">
          <Choice
            legend={t('month')}
            quietLegend
            name="month"
            value={chosen}
            onChoose={setMonth}
            options={[
              { value: '', label: t('all') },
              ...months.map((value) => ({ value, label: monthAndYear(`${value}-01`) })),
            ]}
          />
        </div>
      )}
      <ul class="event-list events-list">
        {events
          .filter(({ date }) => date.startsWith(chosen))
          .map((event) => (
            <li key={event.id}>
              <EventLine event={event} />
            </li>
          ))}
      </ul>
    </>
  );
}

function Waiting({ state }: { state: string }) {
  const slow = useSlow();
  return state === 'waiting' && slow ? <p class="quiet">{t('loading')}</p> : null;
}
