import './my.css';
import { useEffect, useState } from 'preact/hooks';
import { acting } from '../../bookings/acting';
import type { ActionDialogProps } from '../../bookings/ActionDialog';
import { Held } from '../../bookings/Held';
import { posterCode, scanPoster } from '../../bookings/poster';
import { PosterAnswer } from '../../bookings/PosterAnswer';
import { Said } from '../../bookings/Said';
import { inOrder } from '../../bookings/step';
import { wordsOf } from '../../bookings/words';
import { LinkButton } from '../../components/button/Button';
import { Freshness, useSlow } from '../../components/freshness/Freshness';
import { later } from '../../components/later/later';
import { Shell } from '../../components/shell/Shell';
import type { Booking } from '../../platform/api/contract';
import { session } from '../../platform/auth/session';
import { localized, texts } from '../../platform/i18n/texts';
import { addressOf } from '../../platform/page';
import type { LastKnown } from '../../platform/storage/last-known';
import { now, nowInstant } from '../../platform/time/now';
import type { dataMessages } from './data/messages';
import { MyData } from './data/MyData';
import type { myMessages } from './messages';
import { MyPast } from './past/MyPast';
import { SignInFirst } from './SignInFirst';
import {
  bookingsKnown,
  erased,
  followSession,
  items,
  loadAll,
  loadBookings,
  rules,
  waitlistKnown,
  ways,
} from './state';
import { HeldForMe, WaitingPart } from './waiting/WaitingPart';
import { WifiPart } from './wifi/WifiPart';

const t = texts<typeof myMessages>('my');
const data = texts<typeof dataMessages>('data');

const ActionDialog = later<ActionDialogProps>(() =>
  import('../../bookings/ActionDialog').then((found) => found.ActionDialog),
);

/** What I hold: what is kept for me, the next booking, the waiting list, what is past. */
export function MyPage() {
  useEffect(followSession, []);
  const [code, setCode] = useState<string>();
  useEffect(() => setCode(posterCode()), []);
  const known = bookingsKnown.value;
  const signedOut = !session.value || known.problem?.status === 401;
  useEffect(() => {
    if (!code || !items.value || known.state !== 'fresh') return;
    setCode(undefined);
    void scanPoster(code, items.value, new Date(), now.value!.date, loadBookings);
  }, [code, known.state]);
  return (
    <Shell>
      <div class="my">
        <h1>{t('title')}</h1>
        {signedOut ? (
          <SignInFirst code={code} />
        ) : (
          <>
            <Freshness known={worse(known, waitlistKnown.value)} onAgain={loadAll} />
            <PosterAnswer rules={rules.value} />
            <p class="held-said" role="status">
              {erased.value && data('erased')}
            </p>
            <Said />
            <HeldForMe />
            {items.value ? <Bookings items={items.value} /> : <Waiting />}
          </>
        )}
        {acting.value?.inDialog && (
          <ActionDialog acting={acting.value} ways={ways.value} onSettled={loadBookings} />
        )}
      </div>
    </Shell>
  );
}

/** One line for both lists: that of the one that did not come. */
const worse = (bookings: LastKnown<unknown>, waitlist: LastKnown<unknown>) =>
  bookings.state === 'fresh' ? waitlist : bookings;

function Bookings({ items: bookings }: { items: Booking[] }) {
  const { next, later: further, past } = inOrder(bookings, nowInstant.value!);
  const held = (booking: Booking) => (
    <Held key={booking.id} booking={booking} ways={ways.value} whole onSettled={loadBookings} />
  );
  return (
    <>
      <CalledOff past={past} />
      {next ? (
        <section aria-labelledby="my-next">
          <h2 id="my-next">{t('next')}</h2>
          {held(next)}
        </section>
      ) : (
        <div class="my-empty">
          <p>{t('empty')}</p>
          <LinkButton look="primary" href={addressOf('book/')}>
            {t('take')}
          </LinkButton>
        </div>
      )}
      {next?.status === 'checked-in' && <WifiPart />}
      <WaitingPart rules={rules.value} />
      {further.length > 0 && (
        <section aria-labelledby="my-later">
          <h2 id="my-later">{t('later')}</h2>
          {further.map(held)}
        </section>
      )}
      <MyPast recent={past} ahead={new Set([next, ...further].flatMap((each) => each?.id ?? []))} />
      <MyData />
    </>
  );
}

/** Bookings that the centre itself called off, while their day is not over: nobody should come for nothing. */
function CalledOff({ past }: { past: Booking[] }) {
  const today = now.value!.date;
  return (
    <>
      {past
        .filter(({ status, reason, date }) => status === 'cancelled' && reason && date >= today)
        .map((booking) => (
          <div key={booking.id} class="my-called-off">
            <p>{t('calledOff', { ...wordsOf(booking), reason: localized(booking.reason!) })}</p>
            <LinkButton href={addressOf('book/', { date: booking.date, kind: booking.resources[0]!.kind })}>
              {t('takeOther')}
            </LinkButton>
          </div>
        ))}
    </>
  );
}

/** The shape of a ticket, after a moment. */
function Waiting() {
  return useSlow() ? <div class="my-skeleton skeleton" aria-hidden="true" /> : null;
}
