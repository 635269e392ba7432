import { signal } from '@preact/signals';
import { ask } from '../../../platform/api/client';
import type { Alternative, Kind } from '../../../platform/api/contract';
import type { NewWaiting, Waiting } from '../../../platform/api/contract/waiting';
import { insist } from '../../../platform/api/insist';
import type { Problem } from '../../../platform/api/problem';
import { signInHere } from '../../../platform/auth/use-sign-in';
import { addressOf } from '../../../platform/page';
import { keptInTab } from '../../../platform/storage/store';
import { timeOf, type Stretch } from '../../../platform/time/times';
import { anyRow } from '../model/row';
import { choose, date, day, kind, limits } from '../state';
import { firstWindow, type Window } from './window';

/** What somebody is about to wait for. */
export interface Wish extends Window {
  date: string;
  kind: Kind;
  /** A place's id, or `any`. */
  row: string;
  /** Asking twice under one key is being in line once. */
  key: string;
}

export type Joining =
  | { state: 'asking' | 'sending' | 'unsure' }
  | { state: 'free'; alternatives: Alternative[] }
  | { state: 'refused'; problem: Problem }
  | { state: 'done'; waiting: Waiting };

export const wish = signal<Wish | undefined>(undefined);
export const joining = signal<Joining>({ state: 'asking' });
/** A time that was pressed and is taken: the offer beside the grid names it. */
export const pressed = signal<{ row: string; time: Stretch } | undefined>(undefined);

export function openWish(row: string, time?: Stretch) {
  if (!day.value) return;
  joining.value = { state: 'asking' };
  change({
    date: date.value!,
    kind: kind.value,
    row,
    ...firstWindow(day.value, limits.value, time),
    key: crypto.randomUUID(),
  });
}

export function change(next: Wish) {
  wish.value = next;
  keptInTab.write('wish', next);
}

export function closeWish() {
  wish.value = undefined;
  keptInTab.write('wish', undefined);
}

const bodyOf = ({ date: day_, from, to, minutes, row, kind: wanted }: Wish): NewWaiting => ({
  date: day_,
  from: timeOf(from),
  to: timeOf(to),
  minutes,
  ...(row === anyRow ? { kind: wanted, count: 1 } : { resources: [row] }),
});

export async function join() {
  const wanted = wish.value!;
  const show = (next: Joining) => {
    if (wish.value?.key === wanted.key) joining.value = next;
  };
  show({ state: 'sending' });
  const outcome = await insist(
    () =>
      ask<Waiting>('/me/waitlist', {
        method: 'POST',
        body: bodyOf(wanted),
        idempotencyKey: wanted.key,
        signedIn: true,
        timeoutSeconds: 15,
      }),
    () => show({ state: 'unsure' }),
  );
  if (outcome.kind === 'answer') {
    show({ state: 'done', waiting: outcome.value });
    keptInTab.write('wish', undefined);
    return;
  }
  const { problem } = outcome;
  // The next try is another request and needs a key of its own.
  if (wish.value?.key === wanted.key) change({ ...wish.value, key: crypto.randomUUID() });
  joining.value =
    problem.code === 'place-free'
      ? { state: 'free', alternatives: ((problem['alternatives'] ?? []) as Alternative[]).slice(0, 3) }
      : { state: 'refused', problem };
}

/** Goes to sign in; what was chosen waits in the tab. Throws when the line is down. */
export async function signInAndWait() {
  const { date: wanted, kind: ofKind } = wish.value!;
  await signInHere(addressOf('book/', { date: wanted, kind: ofKind }));
}

/** After a sign-in the dialog is open again as it was. */
export function takeUpWish() {
  const kept = keptInTab.read<Wish>('wish');
  if (!kept) return;
  choose({ date: kept.date, kind: kept.kind });
  wish.value = kept;
}
