import { computed, effect, signal } from '@preact/signals';
import { changed, done } from '../../bookings/acting';
import { inOrder, stepOf } from '../../bookings/step';
import type { Booking, Centre, LocalizedText, Page, Resource } from '../../platform/api/contract';
import type { Waiting } from '../../platform/api/contract/waiting';
import { session } from '../../platform/auth/session';
import { forgetNextStep, rememberBooking, rememberHold } from '../../platform/next-step';
import { lastKnown } from '../../platform/storage/last-known';
import { keptInTab } from '../../platform/storage/store';
import { addDays } from '../../platform/time/dates';
import { now, nowInstant } from '../../platform/time/now';
import { inLine } from '../../waiting/order';
import { settled } from './waiting/changing';

const bookings = lastKnown<Page<Booking>>({ signedIn: true }, () => keptInTab);
const waitlist = lastKnown<Page<Waiting>>({ signedIn: true }, () => keptInTab);
const centre = lastKnown<Centre>({ fresh: false });
const resources = lastKnown<Page<Resource>>({ fresh: false, whole: true });

export const bookingsKnown = bookings.known;
export const waitlistKnown = waitlist.known;

/** The patron's bookings, the last answers over the last list; undefined before any list came. */
export const items = computed(() =>
  bookings.known.value.value?.items.map((booking) => changed.value.get(booking.id) ?? booking),
);
export const rules = computed(() => centre.known.value.value?.rules);
export const ways = computed(() => rules.value?.checkIn);
export const placeNames = computed<ReadonlyMap<string, LocalizedText>>(
  () => new Map((resources.known.value.value?.items ?? []).map(({ id, name }) => [id, name])),
);
/** Everything was deleted at the patron's wish. */
export const erased = signal(false);

/** The API answers 31 days at once: a week back and the rest ahead. */
export const loadBookings = () => {
  const today = now.peek()?.date;
  if (!today || !session.peek()) return;
  const range = `from=${addDays(today, -7)}&to=${addDays(today, 23)}`;
  void bookings.load(`/me/bookings?${range}&limit=100`, 'bookings');
};
export const loadWaitlist = () => void waitlist.load('/me/waitlist', 'waitlist');

export const loadAll = () => {
  loadBookings();
  loadWaitlist();
};

/** After everything was deleted: the page shows what is left, which is nothing. */
export function forgetEverything() {
  forgetNextStep();
  erased.value = true;
  loadAll();
}

const soon = 30;
const everySecondsInLine = 20;

/** Whether the next minutes may change what the page says: then it asks again each minute while it is looked at. */
function isMoving(): boolean {
  const moment = nowInstant.peek();
  if (!moment || !items.peek()) return false;
  const { next } = inOrder(items.peek()!, moment);
  const step = next && stepOf(next, moment);
  return step !== undefined && (step.step !== 'ahead' || step.opens < soon);
}

const isInLine = () =>
  (waitlist.known.peek().value?.items ?? []).some(({ status }) => status === 'waiting' || status === 'held');

/** Fetches when somebody is signed in, again when the date changes. Nothing of it is kept when the tab is closed. */
export function followSession(): () => void {
  const date = computed(() => now.value?.date);
  const stopLoading = effect(() => {
    if (session.value && date.value) {
      loadAll();
      if (centre.known.peek().state !== 'fresh') void centre.load('/centre', 'centre');
      if (resources.known.peek().state !== 'fresh') void resources.load('/resources', 'resources');
    } else {
      bookings.forget();
      waitlist.forget();
    }
  });
  // A fresh list knows more than the answers before it.
  const stopChanged = effect(() => {
    if (bookings.known.value.state === 'fresh') changed.value = new Map();
  });
  // Only the last thing that was done is said.
  const stopSaying = effect(() => {
    if (done.value) settled.value = undefined;
  });
  const stopMinutes = effect(() => {
    if (now.value && session.peek() && !document.hidden && isMoving()) loadBookings();
  });
  const timer = setInterval(() => {
    if (session.peek() && !document.hidden && isInLine()) loadWaitlist();
  }, everySecondsInLine * 1000);
  const stopRemembering = effect(() => {
    const moment = nowInstant.value;
    const known = items.value;
    if (!moment || !known) return;
    const [kept] = inLine(waitlist.known.value.value?.items ?? [], moment, now.value!.date).held;
    rememberBooking(inOrder(known, moment).next);
    rememberHold(kept?.hold);
  });
  return () => {
    stopLoading();
    stopChanged();
    stopSaying();
    stopMinutes();
    clearInterval(timer);
    stopRemembering();
  };
}
