import { computed, effect, signal } from '@preact/signals';
import { acting, changed, done } from '../../bookings/acting';
import { ask } from '../../platform/api/client';
import type { Booking, Centre, Page } from '../../platform/api/contract';
import type { CardSession } from '../../platform/api/contract/me';
import type { Problem } from '../../platform/api/problem';
import { bearer } from '../../platform/auth/bearer';
import { lastKnown } from '../../platform/storage/last-known';
import { keptInTab } from '../../platform/storage/store';
import { addDays } from '../../platform/time/dates';
import { now, nowInstant } from '../../platform/time/now';

const key = 'card-session';

/** Who is in by card and PIN; in this tab only, until the token ends or they finish. */
export const cardSession = signal<CardSession | undefined>(undefined);
/** Why nobody is in any more. */
export const ended = signal<'expired' | 'left' | undefined>(undefined);

const isOver = ({ expiresAt }: CardSession) => new Date(expiresAt).getTime() <= Date.now();

const bookings = lastKnown<Page<Booking>>({ signedIn: true });
const centre = lastKnown<Centre>({ fresh: false });
export const bookingsKnown = bookings.known;
export const rules = computed(() => centre.known.value.value?.rules);
export const items = computed(() =>
  bookings.known.value.value?.items.map((booking) => changed.value.get(booking.id) ?? booking),
);

export const loadBookings = () => {
  const today = now.peek()?.date;
  if (today) void bookings.load(`/me/bookings?from=${addDays(today, -7)}&to=${addDays(today, 23)}&limit=100`);
};

export type Entering =
  { state: 'idle' } | { state: 'sending' } | { state: 'offline' } | { state: 'refused'; problem: Problem };

export const entering = signal<Entering>({ state: 'idle' });

/** Asks once: a try counts towards the lock, so nothing repeats it by itself. */
export async function enter(card: string, pin: string) {
  entering.value = { state: 'sending' };
  ended.value = undefined;
  const outcome = await ask<CardSession>('/card-sessions', { method: 'POST', body: { card, pin } });
  if (outcome.kind === 'answer') {
    entering.value = { state: 'idle' };
    keptInTab.write(key, outcome.value);
    cardSession.value = outcome.value;
  } else if (outcome.kind === 'silence') entering.value = { state: 'offline' };
  else entering.value = { state: 'refused', problem: outcome.problem };
}

export function leave(why: 'expired' | 'left') {
  keptInTab.write(key, undefined);
  cardSession.value = undefined;
  ended.value = why;
  bookings.forget();
  changed.value = new Map();
  [acting.value, done.value] = [undefined, undefined];
}

/** Takes up the session of this tab, fetches while there is one, and ends it when its time is over. */
export function followCard(): () => void {
  bearer.token = () => Promise.resolve(cardSession.peek()?.token);
  const kept = keptInTab.read<CardSession>(key);
  if (kept && !isOver(kept)) cardSession.value = kept;
  const date = computed(() => now.value?.date);
  const stopLoading = effect(() => {
    if (!cardSession.value || !date.value) return;
    loadBookings();
    if (centre.known.peek().state !== 'fresh') void centre.load('/centre', 'centre');
  });
  const stopEnding = effect(() => {
    const session = cardSession.value;
    const refused = bookings.known.value.problem?.status === 401;
    if (nowInstant.value && session && (isOver(session) || refused)) leave('expired');
  });
  return () => {
    stopLoading();
    stopEnding();
  };
}
