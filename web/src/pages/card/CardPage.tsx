import './card.css';
import '../../bookings/held.css';
import { useEffect, useState } from 'preact/hooks';
import { acting } from '../../bookings/acting';
import type { ActionDialogProps } from '../../bookings/ActionDialog';
import { Held } from '../../bookings/Held';
import { posterCode, scanPoster } from '../../bookings/poster';
import { PosterAnswer } from '../../bookings/PosterAnswer';
import { Said } from '../../bookings/Said';
import { inOrder } from '../../bookings/step';
import { Button, LinkButton } from '../../components/button/Button';
import { Freshness, useSlow } from '../../components/freshness/Freshness';
import { LeaveIcon } from '../../components/icons/icons';
import { later } from '../../components/later/later';
import { Shell } from '../../components/shell/Shell';
import { Ticket } from '../../components/ticket/Ticket';
import type { Booking } from '../../platform/api/contract';
import type { CardSession } from '../../platform/api/contract/me';
import { texts } from '../../platform/i18n/texts';
import { addressOf } from '../../platform/page';
import { clockOf } from '../../platform/time/clock';
import { now, nowInstant } from '../../platform/time/now';
import { CardForm } from './CardForm';
import type { cardMessages } from './messages';
import { bookingsKnown, cardSession, followCard, items, leave, loadBookings, rules } from './state';

const t = texts<typeof cardMessages>('card');

const ActionDialog = later<ActionDialogProps>(() =>
  import('../../bookings/ActionDialog').then((found) => found.ActionDialog),
);

/** The bookings of somebody without an account, by library card and PIN. */
export function CardPage() {
  useEffect(followCard, []);
  const [code, setCode] = useState<string>();
  useEffect(() => setCode(posterCode()), []);
  const known = bookingsKnown.value;
  useEffect(() => {
    if (!code || !items.value || known.state !== 'fresh') return;
    setCode(undefined);
    void scanPoster(code, items.value, new Date(), now.value!.date, loadBookings);
  }, [code, known.state]);
  return (
    <Shell>
      <div class="card">
        <h1>{t('title')}</h1>
        {!cardSession.value ? (
          <CardForm code={code} />
        ) : (
          <>
            <Leave session={cardSession.value} />
            <Freshness known={known} onAgain={loadBookings} />
            <PosterAnswer rules={rules.value} />
            <Said />
            {items.value ? <Bookings bookings={items.value} /> : <Waiting />}
          </>
        )}
        {acting.value?.inDialog && (
          <ActionDialog acting={acting.value} ways={rules.value?.checkIn} onSettled={loadBookings} />
        )}
      </div>
    </Shell>
  );
}

function Leave({ session }: { session: CardSession }) {
  const time = clockOf(session.expiresAt);
  return (
    <div class="card-leave">
      <p class="small">{t('leaveHint', { time })}</p>
      <Button onClick={() => leave('left')}>
        <LeaveIcon />
        {t('leave')}
      </Button>
    </div>
  );
}

function Bookings({ bookings }: { bookings: Booking[] }) {
  const { next, later: further, past } = inOrder(bookings, nowInstant.value!);
  const held = (booking: Booking) => (
    <Held
      key={booking.id}
      booking={booking}
      ways={rules.value?.checkIn}
      whole={false}
      onSettled={loadBookings}
    />
  );
  return (
    <>
      {next ? (
        <section aria-labelledby="card-next">
          <h2 id="card-next">{t('next')}</h2>
          {held(next)}
        </section>
      ) : (
        <div class="card-empty">
          <p>{t('empty')}</p>
          <LinkButton href={addressOf('book/')}>{t('take')}</LinkButton>
        </div>
      )}
      {further.length > 0 && (
        <section aria-labelledby="card-later">
          <h2 id="card-later">{t('later')}</h2>
          {further.map(held)}
        </section>
      )}
      {past.length > 0 && (
        <details class="card-past">
          <summary>{t('past')}</summary>
          {past.map((booking) => (
            <Ticket key={booking.id} booking={booking} headingLevel={3} />
          ))}
        </details>
      )}
    </>
  );
}

const Waiting = () => (useSlow() ? <div class="card-skeleton skeleton" aria-hidden="true" /> : null);
