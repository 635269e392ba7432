import { effect, signal } from '@preact/signals';
import { ask } from '../../../platform/api/client';
import type { Booking } from '../../../platform/api/contract';
import { session } from '../../../platform/auth/session';
import { signInHere } from '../../../platform/auth/use-sign-in';
import { addressOf } from '../../../platform/page';
import { keptInTab } from '../../../platform/storage/store';
import { choose, loadAvailability, loadBookings } from '../state';
import { bookingAttempt, type Pending } from './attempt';
import { requestOf, type Choice } from './choice';

/** What is in the dialog; undefined while there is none. */
export const choice = signal<Choice | undefined>(undefined);
/** Whether the dialog is put away while a booking is still unanswered. */
export const aside = signal(false);

let hurry = () => {};

/** Ask again now, not when the wait is over. */
export const askNow = () => hurry();

const line = bookingAttempt({
  send: ({ key, body, choice: { move } }) =>
    ask<Booking>(move ? `/bookings/${encodeURIComponent(move)}/move` : '/bookings', {
      method: 'POST',
      body,
      idempotencyKey: key,
      signedIn: true,
      timeoutSeconds: 15,
    }),
  wait: (seconds) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, seconds * 1000);
      hurry = () => {
        clearTimeout(timer);
        resolve();
      };
    }),
  keep: (pending) => keptInTab.write('pending-booking', pending),
  newKey: () => crypto.randomUUID(),
});

export const { attempt } = line;

export function open(next: Choice) {
  line.forget();
  aside.value = false;
  change(next);
}

export function change(next: Choice) {
  choice.value = next;
  keptInTab.write('choice', next);
}

/** Closes the dialog. A booking that is still unanswered goes on being asked for. */
export function close() {
  const { state } = attempt.value;
  if (state === 'sending' || state === 'unsure' || state === 'signed-out') {
    aside.value = true;
    return;
  }
  choice.value = undefined;
  keptInTab.write('choice', undefined);
  line.forget();
}

/** What was last asked for. */
const asked = signal<Choice>();

/** Whether somebody else has what is chosen: pressed once more it would be taken just the same. */
export const isLost = ({ date, row, start, end }: Choice): boolean =>
  attempt.value.state === 'taken' &&
  asked.value?.date === date &&
  asked.value.row === row &&
  asked.value.start === start &&
  asked.value.end === end;

export async function book() {
  const wanted = choice.value!;
  asked.value = wanted;
  await line.book(wanted, requestOf(wanted));
}

/** Goes to sign in; the choice, and a booking without an answer, wait in the tab. Throws when the line is down. */
export async function signInAndComeBack() {
  const { date, kind, move } = choice.value!;
  await signInHere(addressOf('book/', { date, kind, ...(move && { move }) }));
}

/** After a reload or a sign-in: what was open is open again, and what was asked is asked again. */
export function takeUp() {
  const pending = keptInTab.read<Pending>('pending-booking');
  const kept = pending?.choice ?? keptInTab.read<Choice>('choice');
  if (!kept) return;
  choose({ date: kept.date, kind: kept.kind });
  choice.value = kept;
  if (!pending) return;
  asked.value = pending.choice;
  void line.resume(pending);
}

/** What changes on the page when an attempt is settled. */
export function followAttempt(): () => void {
  const online = () => hurry();
  addEventListener('online', online);
  const stop = effect(() => {
    const { state } = attempt.value;
    if (state === 'done' || state === 'taken' || state === 'refused') {
      aside.value = false;
      loadAvailability();
      if (session.value) loadBookings();
    }
    if (state === 'done') keptInTab.write('choice', undefined);
  });
  return () => {
    removeEventListener('online', online);
    stop();
  };
}
