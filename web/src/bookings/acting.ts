import { signal } from '@preact/signals';
import { ask } from '../platform/api/client';
import type { Booking } from '../platform/api/contract';
import { insist } from '../platform/api/insist';
import type { Problem } from '../platform/api/problem';

/** What a person does with a booking of their own. Each may be asked twice without harm. */
export type Verb = 'check-in' | 'extend' | 'leave' | 'cancel';

export interface Acting {
  verb: Verb;
  booking: Booking;
  state: 'asking' | 'sending' | 'unsure' | 'refused';
  /** A press that asks nothing is answered beside the ticket, everything else in its dialog. */
  inDialog: boolean;
  problem?: Problem;
}

export const acting = signal<Acting | undefined>(undefined);
/** What was done last, to say so. */
export const done = signal<{ verb: Verb; booking: Booking } | undefined>(undefined);
/** Bookings as the last answers tell them, newer than any list. */
export const changed = signal<ReadonlyMap<string, Booking>>(new Map());

export const open = (verb: Verb, booking: Booking) => {
  acting.value = { verb, booking, state: 'asking', inDialog: true };
};

/** Closes the dialog. What was sent goes on being asked for. */
export const close = () => {
  acting.value = undefined;
};

const needsCode = new Set(['check-in-code-needed', 'check-in-code-wrong']);

/** Does it; while nobody answers, asks again. `after` runs when it is settled, one way or the other. */
export async function act(
  verb: Verb,
  booking: Booking,
  body: object | undefined,
  after: () => void,
  inDialog = true,
) {
  const show = (next: Omit<Acting, 'verb' | 'booking'> | undefined) => {
    // A dialog that was closed meanwhile stays closed.
    if (acting.value?.booking.id === booking.id && acting.value.verb === verb)
      acting.value = next && { verb, booking, ...next };
  };
  acting.value = { verb, booking, state: 'sending', inDialog };
  done.value = undefined;
  const outcome = await insist(
    () => send(verb, booking.id, body),
    () => show({ state: 'unsure', inDialog }),
  );
  if (outcome.kind === 'answer') {
    show(undefined);
    changed.value = new Map(changed.value).set(booking.id, outcome.value);
    done.value = { verb, booking: outcome.value };
  } else {
    const { problem } = outcome;
    show({ state: 'refused', problem, inDialog: inDialog || needsCode.has(problem.code) });
  }
  after();
}

export const send = (verb: Verb, id: string, body?: object) =>
  ask<Booking>(`/bookings/${encodeURIComponent(id)}/${verb}`, {
    method: 'POST',
    ...(body && { body }),
    signedIn: true,
    timeoutSeconds: 15,
  });
