import { signal } from '@preact/signals';
import { ask } from '../../../platform/api/client';
import type { Problem } from '../../../platform/api/problem';
import { insist, type Settled } from '../../../platform/api/insist';
import { texts } from '../../../platform/i18n/texts';
import type { deskMessages } from './messages';
import { aliasOf, refresh } from './state';

const t = texts<typeof deskMessages>('desk');

export type Verb = 'check-in' | 'cancel' | 'extend' | 'leave' | 'approve' | 'decline' | 'move' | 'swap';

export interface Work {
  verb: Verb;
  state: 'sending' | 'unsure' | 'refused';
  problem?: Problem;
}

/** What is under way, or was refused, on each booking. */
export const works = signal<Record<string, Work>>({});
/** What was done last, in one sentence that stays until the next. */
export const said = signal('');

export function forgetWork(id: string) {
  const { [id]: _, ...others } = works.value;
  works.value = others;
}

/** One verb on one booking. While nobody answers it asks again: the API recognises its own earlier success. */
export async function act(
  booking: { id: string; alias: string },
  verb: Verb,
  body?: unknown,
): Promise<boolean> {
  const note = (work: Work) => {
    works.value = { ...works.value, [booking.id]: work };
  };
  if (works.value[booking.id]?.state === 'sending' || works.value[booking.id]?.state === 'unsure')
    return false;
  note({ verb, state: 'sending' });
  const settled = await insist(
    () =>
      ask(`/desk/bookings/${encodeURIComponent(booking.id)}/${verb}`, {
        method: 'POST',
        signedIn: true,
        timeoutSeconds: 15,
        ...(body !== undefined && { body }),
      }),
    () => note({ verb, state: 'unsure' }),
  );
  refresh();
  if (settled.kind === 'problem') {
    note({ verb, state: 'refused', problem: settled.problem });
    return false;
  }
  forgetWork(booking.id);
  said.value = t(`said-${verb}`, { who: aliasOf(booking) });
  return true;
}

/** Creates something at the desk under one key, however often it has to be sent. */
export const create = <Value>(
  path: string,
  body: unknown,
  idempotencyKey: string,
  unsure: () => void,
): Promise<Settled<Value>> =>
  insist(
    () => ask<Value>(path, { method: 'POST', signedIn: true, body, idempotencyKey, timeoutSeconds: 20 }),
    unsure,
  );

/** Says what was done, from a dialog that closes with it. */
export const say = (words: string) => {
  said.value = words;
};

export const problemWords = ({ title, detail, code }: Problem): string =>
  [title, detail].filter(Boolean).join(' ') || code;
