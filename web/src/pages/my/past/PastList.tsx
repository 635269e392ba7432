import './past.css';
import { useEffect, useState } from 'preact/hooks';
import { wordsOf } from '../../../bookings/words';
import { Button } from '../../../components/button/Button';
import type { ticketMessages } from '../../../components/ticket/messages';
import { ask } from '../../../platform/api/client';
import type { Page } from '../../../platform/api/contract';
import { localized, texts } from '../../../platform/i18n/texts';
import type { pastMessages } from './messages';
import { merged, type PastBooking } from './past';

const t = texts<typeof pastMessages>('past');
const status = texts<typeof ticketMessages>('ticket');

const pageSize = 20;

export interface PastListProps {
  recent: PastBooking[];
  ahead: ReadonlySet<string>;
}

/** The past, a page at a time: the recent ones at once, the earlier ones when they are asked for. */
export function PastList({ recent, ahead }: PastListProps) {
  const [history, setHistory] = useState<PastBooking[]>([]);
  const [next, setNext] = useState<string | null>();
  const [state, setState] = useState<'loading' | 'failed' | 'idle'>('idle');
  const load = async (cursor?: string | null) => {
    setState('loading');
    const query = new URLSearchParams({ limit: String(pageSize), ...(cursor && { cursor }) });
    const outcome = await ask<Page<PastBooking>>(`/me/history?${query}`, { signedIn: true, fresh: true });
    if (outcome.kind !== 'answer') {
      setState('failed');
      return;
    }
    setHistory((before) => [...(cursor ? before : []), ...outcome.value.items]);
    setNext(outcome.value.next ?? null);
    setState('idle');
  };
  useEffect(() => void load(), []);
  const shown = merged(recent, history, ahead);
  return (
    <div class="past">
      {shown.length > 0 && (
        <ul class="plain-list">
          {shown.map((booking) => (
            <PastLine key={booking.id} booking={booking} />
          ))}
        </ul>
      )}
      <div class="past-more" role="status">
        {state === 'loading' && <p class="quiet">{t('loading')}</p>}
        {state === 'failed' && (
          <>
            <p>{t('failed')}</p>
            <Button onClick={() => void load(next)}>{t('again')}</Button>
          </>
        )}
        {state === 'idle' && next && <Button onClick={() => void load(next)}>{t('earlier')}</Button>}
        {state === 'idle' && next === null && (
          <p class="small quiet">{shown.length > 0 ? `${t('all')} ${t('forgets')}` : t('empty')}</p>
        )}
      </div>
    </div>
  );
}

function PastLine({ booking }: { booking: PastBooking }) {
  const { place, date, range } = wordsOf(booking);
  return (
    <li class="past-line" data-status={booking.status}>
      <p class="past-when figures">
        {date}, <span class="nowrap">{range}</span>
      </p>
      <p class="past-place">{place}</p>
      <p class="past-status">
        {status(booking.status)}
        {booking.reason && ` (${localized(booking.reason)})`}
      </p>
    </li>
  );
}
