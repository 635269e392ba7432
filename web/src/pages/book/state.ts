import { computed, effect, signal } from '@preact/signals';
import { usedMinutes } from '../../bookings/day-minutes';
import { inOrder } from '../../bookings/step';
import {
  kinds,
  type Availability,
  type Booking,
  type Centre,
  type Kind,
  type Page,
  type Resource,
} from '../../platform/api/contract';
import { session } from '../../platform/auth/session';
import { nextOpenDay, openOn } from '../../platform/hours/hours';
import { localized } from '../../platform/i18n/texts';
import { page } from '../../platform/page';
import { rememberBooking } from '../../platform/next-step';
import { lastKnown } from '../../platform/storage/last-known';
import { addDays, type IsoDate } from '../../platform/time/dates';
import { now, nowInstant } from '../../platform/time/now';
import { dayOf, rowsOf } from './model/day';
import { limitsOf } from './model/limits';
import { withoutBooking as without } from './model/moving';

export const daysShown = 15;

/** The number of the booking that is being moved, from the address: `book/?move=ID`. */
export const moveId = signal<string | undefined>(undefined);

const wantedDate = signal<IsoDate | undefined>(undefined);
export const kind = signal<Kind>('computer');

const centre = lastKnown<Centre>({ fresh: false });
const resources = lastKnown<Page<Resource>>({ fresh: false, whole: true });
const availability = lastKnown<Availability>();
const bookings = lastKnown<Page<Booking>>({ signedIn: true });

export const availabilityKnown = availability.known;
export const hours = computed(() => centre.known.value.value?.hours ?? page().centre.hours!);
export const rules = computed(() => centre.known.value.value?.rules ?? page().centre.rules!);
export const everyResource = computed(() => resources.known.value.value?.items);

/** The chosen date; at first today, or the next open day once nothing of today can be booked any more. */
export const date = computed(() => wantedDate.value ?? (now.value && firstDate(now.value)));

function firstDate({ date: today, minutes }: { date: IsoDate; minutes: number }): IsoDate {
  const { endOfDayMarginMinutes, shortestMinutes } = rules.value;
  const last = openOn(hours.value, today).open.at(-1);
  const bookable = last && minutes <= last.end - endOfDayMarginMinutes - shortestMinutes;
  return bookable ? today : nextOpenDay(hours.value, today);
}

/** The availability of the chosen date; a copy of another date is none. */
const ofDate = computed(() => {
  const known = availability.known.value.value;
  return known?.date === date.value ? known : undefined;
});

export const day = computed(() =>
  ofDate.value && now.value ? dayOf(ofDate.value, rules.value, now.value) : undefined,
);

const live = computed(() =>
  (session.value ? (bookings.known.value.value?.items ?? []) : []).filter(({ status }) =>
    ['confirmed', 'checked-in', 'awaiting-approval'].includes(status),
  ),
);

/** The booking that is being moved; undefined while it is not known, or no longer there to be moved. */
export const moving = computed(() => live.value.find(({ id }) => id === moveId.value));
/** Whether a move was asked for and its booking cannot be moved: given back, over, or somebody else's. */
export const moveIsGone = computed(
  () => moveId.value !== undefined && bookings.known.value.state === 'fresh' && !moving.value,
);

/** The patron's live bookings that stay as they are: a move takes its own along. */
const staying = computed(() => live.value.filter(({ id }) => id !== moveId.value));

/** Those of the chosen date. */
export const mine = computed(() => staying.value.filter((booking) => booking.date === date.value));

/** How many bookings of the chosen kind lie ahead, where that is as many as one may have; else nothing. */
export const tooManyOpen = computed(() => {
  const most = rules.value.kinds[kind.value].openBookings;
  const moment = nowInstant.value?.getTime() ?? 0;
  const open = staying.value.filter(
    ({ endsAt, resources: held }) =>
      new Date(endsAt).getTime() > moment && held.some((resource) => resource.kind === kind.value),
  ).length;
  return most && open >= most ? open : undefined;
});

/** All that counts towards the limits of the day, what is over included. */
const ofDay = computed(() =>
  (session.value ? (bookings.known.value.value?.items ?? []) : []).filter(
    (booking) => booking.date === date.value && booking.id !== moveId.value,
  ),
);

export const limits = computed(() => limitsOf(rules.value, kind.value, usedMinutes(ofDay.value, kind.value)));

/** The day as it would be without the booking that is being moved. */
const freed = computed(() =>
  ofDate.value && moving.value ? without(ofDate.value, moving.value, rules.value) : ofDate.value,
);

const rowsOfKind = (wanted: Kind, own: Booking[]) =>
  day.value && everyResource.value
    ? rowsOf(day.value, wanted, everyResource.value, freed.value!, own)
    : undefined;

export const rows = computed(() => rowsOfKind(kind.value, mine.value));

/** The rows of each kind that the centre has, without regard to one's own bookings. */
export const rowsByKind = computed(() =>
  kinds.map((each) => [each, rowsOfKind(each, []) ?? []] as const).filter(([, found]) => found.length > 0),
);

export const nameOf = (id: string): string =>
  localized(everyResource.value?.find((resource) => resource.id === id)?.name) || id;

export const loadAvailability = () => {
  if (date.value) void availability.load(`/availability?date=${date.value}`, 'availability');
};

export const loadBookings = () => {
  const today = now.value?.date;
  if (session.value && today)
    void bookings.load(`/me/bookings?from=${today}&to=${addDays(today, daysShown)}&limit=100`);
};

export function choose(next: { date?: IsoDate; kind?: Kind }) {
  if (next.kind) kind.value = next.kind;
  if (next.date) wantedDate.value = next.date;
  const query = new URLSearchParams({
    date: date.value ?? '',
    kind: kind.value,
    ...(moveId.value && { move: moveId.value }),
  });
  history.replaceState(null, '', `?${query}`);
}

function loadPlaces() {
  if (centre.known.peek().state !== 'fresh') void centre.load('/centre', 'centre');
  if (resources.known.peek().state !== 'fresh') void resources.load('/resources', 'resources');
}

/** Fetches again whatever has not come. */
export const loadAgain = () => {
  loadPlaces();
  loadAvailability();
};

/** Takes the choice from the address, fetches, and keeps the day fresh while it is looked at. */
export function openPage(): () => void {
  const query = new URLSearchParams(location.search);
  const asked = query.get('date');
  if (asked && /^\d{4}-\d\d-\d\d$/.test(asked)) wantedDate.value = asked;
  moveId.value = query.get('move') ?? undefined;
  kind.value = kinds.find((each) => each === query.get('kind')) ?? 'computer';
  loadPlaces();
  const stopDay = effect(() => {
    if (date.value && now.value && !document.hidden) loadAvailability();
  });
  // The home page says the next booking without asking for it.
  const stopRemembering = effect(() => {
    const { value, state } = bookings.known.value;
    if (state === 'fresh' && nowInstant.value) rememberBooking(inOrder(value!.items, nowInstant.value).next);
  });
  const stopMine = effect(() => {
    if (session.value && now.value?.date) loadBookings();
  });
  return () => {
    stopDay();
    stopMine();
    stopRemembering();
  };
}
