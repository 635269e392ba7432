import './event.css';
import { useEffect, useState } from 'preact/hooks';
import { Button, LinkButton } from '../../components/button/Button';
import { CalendarIcon, EventIcon, OfflineIcon, WarningIcon } from '../../components/icons/icons';
import { Shell } from '../../components/shell/Shell';
import { StatePanel } from '../../components/state-panel/StatePanel';
import { lies } from '../../events/coming';
import { dayWords, factsOf } from '../../events/EventLine';
import type { eventMessages } from '../../events/messages';
import { ask } from '../../platform/api/client';
import type { EventDetails } from '../../platform/api/contract/events';
import { localized, texts } from '../../platform/i18n/texts';
import { addressOf, page } from '../../platform/page';
import { now } from '../../platform/time/now';
import { range, stretchOf } from '../../platform/time/times';
import type { oneEventMessages } from './messages';

const t = texts<typeof oneEventMessages>('oneEvent');
const words = texts<typeof eventMessages>('event');

type State = { kind: 'waiting' | 'offline' | 'failed' | 'gone' } | ({ kind: 'ready' } & EventDetails);

/** One event: when, where, what it is about, and the one thing to do about it. */
export function EventPage() {
  const [state, setState] = useState<State>({ kind: 'waiting' });
  const load = async () => {
    setState({ kind: 'waiting' });
    setState(await fetchEvent(new URLSearchParams(location.search).get('id') ?? ''));
  };
  useEffect(() => void load(), []);
  return (
    <Shell>
      <nav class="event-back">
        <a href={addressOf('events/')}>{t('all')}</a>
      </nav>
      {state.kind === 'ready' ? (
        <Event {...state} />
      ) : (
        <NotReady kind={state.kind} retry={() => void load()} />
      )}
    </Shell>
  );
}

async function fetchEvent(id: string): Promise<State> {
  if (!id) return { kind: 'gone' };
  const outcome = await ask<EventDetails>(`/events/${encodeURIComponent(id)}`, { fresh: true });
  if (outcome.kind === 'answer') return { kind: 'ready', ...outcome.value };
  if (outcome.kind === 'silence') return { kind: 'offline' };
  return { kind: outcome.problem.status === 404 ? 'gone' : 'failed' };
}

function Event({ event, text }: EventDetails) {
  const title = localized(event.title);
  const told = localized(text ?? undefined);
  useEffect(() => {
    document.title = `${title} · ${document.title.split(' · ').slice(1).join(' · ')}`;
  }, [title]);
  return (
    <article class="event">
      <h1>{title}</h1>
      {event.status === 'cancelled' && (
        <p class="event-off">
          <WarningIcon />
          <span>
            <strong>{words('cancelled')}.</strong> {localized(event.reason ?? undefined)}
          </span>
        </p>
      )}
      <p class="event-when">
        <span class="event-day">{dayWords(event.date)}</span>,{' '}
        <span class="figures nowrap">{range(stretchOf(event))}</span>
      </p>
      <p>{factsOf(event)}</p>
      {told.split(/\n{2,}/).map((paragraph) => paragraph && <p key={paragraph}>{paragraph}</p>)}
      <NextStep event={event} />
    </article>
  );
}

function NextStep({ event }: Pick<EventDetails, 'event'>) {
  const ahead = lies(event, now.value);
  if (!ahead || event.status === 'cancelled') {
    return (
      <div class="event-next">
        {!ahead && <p class="quiet">{t('over')}</p>}
        <LinkButton look="primary" href={addressOf('events/')}>
          {t('others')}
        </LinkButton>
      </div>
    );
  }
  const calendar = `${page().settings.api}/events/${encodeURIComponent(event.id)}/calendar.ics?language=${page().language}`;
  return (
    <div class="event-next">
      <p>{t('come')}</p>
      <LinkButton look="primary" large href={calendar}>
        <CalendarIcon />
        {t('calendar')}
      </LinkButton>
    </div>
  );
}

function NotReady({ kind, retry }: { kind: Exclude<State['kind'], 'ready'>; retry: () => void }) {
  const heading = <h1 class="unseen">{t('title')}</h1>;
  if (kind === 'waiting') {
    return (
      <>
        {heading}
        <div class="event-skeleton" aria-hidden="true" />
      </>
    );
  }
  return (
    <>
      {heading}
      {kind === 'gone' ? (
        <StatePanel live icon={<EventIcon />} title={t('gone')}>
          <p>{t('goneLead')}</p>
          <LinkButton href={addressOf('events/')}>{t('all')}</LinkButton>
        </StatePanel>
      ) : (
        <StatePanel
          live
          tone="bad"
          icon={kind === 'offline' ? <OfflineIcon /> : <WarningIcon />}
          title={t(kind)}
        >
          <p>{t(kind === 'offline' ? 'offlineLead' : 'failedLead')}</p>
          <Button onClick={retry}>{t('retry')}</Button>
        </StatePanel>
      )}
    </>
  );
}
