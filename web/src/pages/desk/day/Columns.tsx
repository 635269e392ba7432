import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import type { DeskBooking } from '../../../platform/api/contract/desk';
import { texts } from '../../../platform/i18n/texts';
import { clockOf } from '../../../platform/time/clock';
import { lengthOf, minutesOf } from '../../../platform/time/times';
import { act, type Verb } from './actions';
import type { deskMessages } from './messages';
import { show } from './open';
import { aliasOf, columns, isToday, moment, placesOf } from './state';
import { WorkLine } from './WorkLine';

const t = texts<typeof deskMessages>('desk');

const shown = 5;

/** Who is due, who is late, who is in, each with what there is to do. */
export function Columns() {
  const found = columns.value;
  if (!found || !isToday.value) return null;
  return (
    <div class="desk-columns">
      <Column name="due" bookings={found.due} />
      <Column name="late" bookings={found.late} />
      <Column name="in" bookings={found.in} />
    </div>
  );
}

type Name = 'due' | 'late' | 'in';

function Column({ name, bookings }: { name: Name; bookings: DeskBooking[] }) {
  const [all, setAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  useFocusKept(list, bookings.length);
  return (
    <section
      class={`desk-column desk-column-${name}`}
      id={`desk-${name}`}
      aria-labelledby={`desk-${name}-title`}
    >
      <h3 id={`desk-${name}-title`}>
        {t(name)} <span class="desk-count figures">{bookings.length}</span>
      </h3>
      {bookings.length === 0 ? (
        <p class="quiet small">{t(`${name}Empty`)}</p>
      ) : (
        <ul ref={list} class="plain-list">
          {(all ? bookings : bookings.slice(0, shown)).map((booking) => (
            <Person key={booking.id} name={name} booking={booking} />
          ))}
        </ul>
      )}
      {bookings.length > shown && (
        <Button look="plain" onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? t('showFewer') : t('showAll', { n: bookings.length })}
        </Button>
      )}
    </section>
  );
}

/** When the line that had the focus goes, the focus goes to the line that took its place, not back to the page's start. */
function useFocusKept(list: { current: HTMLElement | null }, length: number) {
  const last = useRef<number | undefined>(undefined);
  useEffect(() => {
    const remember = (event: FocusEvent) => {
      const items = [...(list.current?.querySelectorAll('li') ?? [])];
      const at = items.findIndex((item) => item.contains(event.target as Node));
      last.current = at >= 0 ? at : undefined;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, []);
  useEffect(() => {
    if (last.current === undefined || document.activeElement !== document.body) return;
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('.desk-act') ?? [])];
    (buttons[Math.min(last.current, buttons.length - 1)] ?? document.getElementById('desk-said'))?.focus();
  }, [length]);
}

function Person({ name, booking }: { name: Name; booking: DeskBooking }) {
  const who = aliasOf(booking);
  return (
    <li class="desk-person">
      <button type="button" class="desk-who" onClick={() => show({ what: 'booking', id: booking.id })}>
        <span class="desk-alias">{who}</span>
        <span class="desk-facts">
          {placesOf(booking)} · <span class="figures">{whenOf(name, booking)}</span>
        </span>
      </button>
      <div class="desk-acts">
        {actsOf(name, booking).map(([verb, word]) => (
          <button
            key={verb}
            type="button"
            class={`button desk-act${verb === 'check-in' ? ' button-primary' : ''}`}
            aria-label={`${t(word)}: ${who}, ${placesOf(booking)}`}
            onClick={() => void act(booking, verb)}
          >
            {t(word)}
          </button>
        ))}
      </div>
      <WorkLine id={booking.id} />
    </li>
  );
}

function actsOf(name: Name, booking: DeskBooking): [Verb, 'checkIn' | 'release' | 'leave'][] {
  if (name === 'in') return [['leave', 'leave']];
  if (name === 'late')
    return [
      ['check-in', 'checkIn'],
      ['cancel', 'release'],
    ];
  const may = Date.parse(booking.checkIn.opensAt) <= moment.value!.instant;
  return may ? [['check-in', 'checkIn']] : [];
}

function whenOf(name: Name, booking: DeskBooking): string {
  const { minutes, instant } = moment.value!;
  if (name === 'late')
    return t('lateBy', {
      length: lengthOf(minutes - minutesOf(booking.start)),
      time: clockOf(booking.checkIn.closesAt),
    });
  if (name === 'in')
    return `${t('until', { time: booking.end })}, ${t('leavesIn', { length: lengthOf(minutesOf(booking.end) - minutes) })}`;
  return Date.parse(booking.checkIn.opensAt) <= instant
    ? t('from', { time: booking.start })
    : `${t('from', { time: booking.start })}, ${t('checkInFrom', { time: clockOf(booking.checkIn.opensAt) })}`;
}
