import { signal } from '@preact/signals';
import { ask } from '../../platform/api/client';
import type { SlipBooking } from '../../platform/api/contract/slip';
import { insist } from '../../platform/api/insist';
import type { Problem } from '../../platform/api/problem';

/** What the page shows: the question for a code, or the booking that it stands for. */
export type Slip =
  | { state: 'asking' }
  | { state: 'looking' }
  | { state: 'offline' }
  | { state: 'refused'; problem: Problem }
  | { state: 'found'; code: string; booking: SlipBooking; step: Cancelling; problem?: Problem };

type Cancelling = 'shown' | 'sure' | 'sending' | 'unsure' | 'refused' | 'cancelled';

export const slip = signal<Slip>({ state: 'asking' });

/** Asks once: wrong codes are counted. */
export async function show(code: string) {
  slip.value = { state: 'looking' };
  const outcome = await ask<SlipBooking>('/slips/show', { method: 'POST', body: { code } });
  if (outcome.kind === 'answer') slip.value = { state: 'found', code, booking: outcome.value, step: 'shown' };
  else if (outcome.kind === 'silence') slip.value = { state: 'offline' };
  else slip.value = { state: 'refused', problem: outcome.problem };
}

/** Cancelling twice is cancelling once: asks until somebody answers. */
export async function cancel() {
  const found = slip.value;
  if (found.state !== 'found') return;
  slip.value = { ...found, step: 'sending' };
  const outcome = await insist(
    () => ask<SlipBooking>('/slips/cancel', { method: 'POST', body: { code: found.code } }),
    () => {
      slip.value = { ...found, step: 'unsure' };
    },
  );
  slip.value =
    outcome.kind === 'answer'
      ? { ...found, booking: outcome.value, step: 'cancelled' }
      : { ...found, step: 'refused', problem: outcome.problem };
}
