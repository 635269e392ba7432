import { signal } from '@preact/signals';
import { changed, done, send } from './acting';
import { stepOf } from './step';
import type { Booking } from '../platform/api/contract';
import { insist, type Settled } from '../platform/api/insist';
import type { Problem } from '../platform/api/problem';

/** How a check-in by a scanned poster stands: `/my/?check-in=CODE`. */
export type Poster =
  | { state: 'looking' }
  | { state: 'unsure' }
  | { state: 'done' }
  /** There is a booking today, but its check-in is not open now. */
  | { state: 'not-now' }
  | { state: 'nothing' }
  | { state: 'refused'; problem: Problem };

export const poster = signal<Poster | undefined>(undefined);

export const posterCode = () => new URLSearchParams(location.search).get('check-in') ?? undefined;

/** A code is used once: a reload must not use it again, nor the language switch carry it on. */
export function forgetCode() {
  const query = new URLSearchParams(location.search);
  query.delete('check-in');
  const rest = query.toString();
  history.replaceState(null, '', rest ? `?${rest}` : location.pathname);
}

/** The bookings that may be checked in at the moment, the earliest first. */
export const toCheckIn = (bookings: Booking[], moment: Date): Booking[] =>
  bookings
    .filter((booking) => stepOf(booking, moment).step === 'check-in')
    .sort((one, other) => one.startsAt.localeCompare(other.startsAt));

type Try = (booking: Booking) => Promise<Settled<Booking>>;

/** Tries the code on each booking that may be checked in: a poster belongs to one place, the code says which. */
export async function checkInWith(
  bookings: Booking[],
  moment: Date,
  today: string,
  attempt: Try,
): Promise<Exclude<Poster, { state: 'looking' | 'unsure' | 'done' }> | { state: 'done'; booking: Booking }> {
  const candidates = toCheckIn(bookings, moment);
  const already = bookings.find((booking) => stepOf(booking, moment).step === 'running');
  let refusal: Problem | undefined;
  for (const booking of candidates) {
    const outcome = await attempt(booking);
    if (outcome.kind === 'answer') return { state: 'done', booking: outcome.value };
    refusal = outcome.problem;
    if (refusal.code !== 'check-in-code-wrong') break;
  }
  if (refusal) return { state: 'refused', problem: refusal };
  if (already) return { state: 'done', booking: already };
  const ahead = bookings.some(
    (booking) => booking.date === today && ['ahead', 'approval'].includes(stepOf(booking, moment).step),
  );
  return { state: ahead ? 'not-now' : 'nothing' };
}

/** Checks in with the code of the address, once the bookings are known. */
export async function scanPoster(
  code: string,
  bookings: Booking[],
  moment: Date,
  today: string,
  after: () => void,
) {
  poster.value = { state: 'looking' };
  forgetCode();
  const result = await checkInWith(bookings, moment, today, (booking) =>
    insist(
      () => send('check-in', booking.id, { code }),
      () => {
        poster.value = { state: 'unsure' };
      },
    ),
  );
  if (result.state === 'done') {
    changed.value = new Map(changed.value).set(result.booking.id, result.booking);
    done.value = { verb: 'check-in', booking: result.booking };
    poster.value = undefined;
    after();
  } else poster.value = result;
}
