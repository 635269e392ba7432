import { signal } from '@preact/signals';
import { done } from '../../../bookings/acting';
import { ask } from '../../../platform/api/client';
import type { Booking } from '../../../platform/api/contract';
import type { Waiting } from '../../../platform/api/contract/waiting';
import { insist } from '../../../platform/api/insist';
import type { Problem } from '../../../platform/api/problem';

/** What is being done with one entry of the waiting list. Both may be asked twice: the booking has the entry's own number. */
export interface Changing {
  id: string;
  verb: 'take' | 'leave';
  state: 'sending' | 'unsure' | 'refused';
  problem?: Problem;
}

export const changing = signal<Changing | undefined>(undefined);
/** The last that was settled well. */
export const settled = signal<
  { verb: 'take'; booking: Booking } | { verb: 'leave'; waiting: Waiting } | undefined
>(undefined);

export async function change(verb: Changing['verb'], waiting: Waiting, after: () => void) {
  const { id } = waiting;
  if (changing.value && changing.value.state !== 'refused') return;
  changing.value = { id, verb, state: 'sending' };
  [settled.value, done.value] = [undefined, undefined];
  const outcome = await insist(
    () =>
      ask<Booking>(`/me/waitlist/${encodeURIComponent(id)}/${verb}`, {
        method: 'POST',
        signedIn: true,
        timeoutSeconds: 15,
      }),
    () => {
      changing.value = { id, verb, state: 'unsure' };
    },
  );
  if (outcome.kind === 'answer') {
    changing.value = undefined;
    settled.value = verb === 'take' ? { verb, booking: outcome.value } : { verb, waiting };
  } else changing.value = { id, verb, state: 'refused', problem: outcome.problem };
  after();
}
