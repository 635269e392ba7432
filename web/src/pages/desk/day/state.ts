import { computed, effect, signal } from '@preact/signals';
import { askAgain } from '../../../platform/api/client';
import type { Centre, Kind } from '../../../platform/api/contract';
import type { DeskBooking, DeskDay } from '../../../platform/api/contract/desk';
import { localized, texts } from '../../../platform/i18n/texts';
import { page } from '../../../platform/page';
import { lastKnown } from '../../../platform/storage/last-known';
import { keptInTab } from '../../../platform/storage/store';
import { addDays, type IsoDate } from '../../../platform/time/dates';
import { now, nowInstant } from '../../../platform/time/now';
import type { deskMessages } from './messages';
import { columnsOf, type Moment } from './model/standing';
import { poll } from '../../../platform/storage/poll';

const t = texts<typeof deskMessages>('desk');

/** Undefined follows the calendar: a desk left open over midnight shows the new day. */
const wanted = signal<IsoDate | undefined>(undefined);
export const date = computed(() => wanted.value ?? now.value?.date);

const centre = lastKnown<Centre>({ fresh: false });
export const rules = computed(() => centre.known.value.value?.rules ?? page().centre.rules!);

const everySeconds = 3;
const dayPoll = poll<DeskDay>({
  ask: (copy) =>
    askAgain(`/desk/day?date=${date.peek()}`, copy?.etag, { signedIn: true, timeoutSeconds: 10 }),
  isHidden: () => document.hidden,
  every: everySeconds,
});
export const dayKnown = dayPoll.known;
export const refresh = () => void dayPoll.refresh();

export const day = computed(() => {
  const { value } = dayKnown.value;
  return value?.date === date.value ? value : undefined;
});

export const moment = computed<Moment | undefined>(() =>
  now.value ? { ...now.value, instant: nowInstant.value!.getTime() } : undefined,
);
export const isToday = computed(() => date.value === now.value?.date);

export const columns = computed(() =>
  day.value && moment.value ? columnsOf(day.value.bookings, day.value.date, moment.value) : undefined,
);

const kindKept = 'desk-kind';
export const kind = signal<Kind | 'all'>('all');
export function chooseKind(chosen: Kind | 'all') {
  kind.value = chosen;
  keptInTab.write(kindKept, chosen);
}

export const showDay = (chosen: IsoDate | undefined) => {
  wanted.value = chosen === now.value?.date ? undefined : chosen;
};
export const turnDay = (days: number) => date.value && showDay(addDays(date.value, days));

/** Polls while the desk is on the screen. */
export function openDesk(): () => void {
  kind.value = keptInTab.read<Kind | 'all'>(kindKept) ?? 'all';
  void centre.load('/centre');
  let shown = date.peek();
  const stops = [
    dayPoll.start(),
    effect(() => {
      if (date.value === shown) return;
      shown = date.value;
      dayPoll.forget();
    }),
  ];
  document.addEventListener('visibilitychange', dayPoll.looked);
  addEventListener('online', dayPoll.looked);
  return () => {
    stops.forEach((stop) => stop());
    document.removeEventListener('visibilitychange', dayPoll.looked);
    removeEventListener('online', dayPoll.looked);
  };
}

export const bookingOf = (id: string): DeskBooking | undefined =>
  day.value?.bookings.find((booking) => booking.id === id);

export const nameOf = (id: string): string =>
  localized(day.value?.resources.find((resource) => resource.id === id)?.name) || id;

export const aliasOf = ({ alias }: { alias: string }): string => alias || t('noName');

/** The places that a booking has from now on: after a swap the one that was left is not named. */
export function placesOf(booking: DeskBooking): string {
  const ends = booking.resources.filter(({ end }) => end === booking.end);
  return (ends.length > 0 ? ends : booking.resources).map(({ id }) => nameOf(id)).join(', ');
}
