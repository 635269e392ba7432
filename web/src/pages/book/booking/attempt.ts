import { signal, type ReadonlySignal } from '@preact/signals';
import type { Alternative, Booking, NewBooking } from '../../../platform/api/contract';
import type { Outcome, Problem } from '../../../platform/api/problem';
import type { Choice } from './choice';

/** A booking that was sent and has not been answered yet. It outlives a reload, so that its key does. */
export interface Pending {
  key: string;
  body: NewBooking;
  choice: Choice;
}

/**
 * How far a booking is. `unsure` ends by itself in one booking or a clear no: the same key is sent until somebody answers.
 */
export type Attempt =
  | { state: 'idle' }
  | { state: 'sending' }
  | { state: 'unsure'; asked: number }
  | { state: 'signed-out' }
  | { state: 'done'; booking: Booking }
  | { state: 'taken'; alternatives: Alternative[]; problem: Problem }
  | { state: 'refused'; problem: Problem };

export interface Line {
  send: (pending: Pending) => Promise<Outcome<Booking>>;
  /** Resolves after the seconds, or sooner when there is reason to hope. */
  wait: (seconds: number) => Promise<void>;
  keep: (pending: Pending | undefined) => void;
  newKey: () => string;
}

const waits = [1, 2, 4, 8, 15];

export function bookingAttempt(line: Line) {
  const attempt = signal<Attempt>({ state: 'idle' });
  let pending: Pending | undefined;

  /** Sends a choice under a new key. Does nothing while an earlier one has no answer: two keys could be two bookings. */
  async function book(choice: Choice, body: NewBooking) {
    if (pending) return;
    pending = { key: line.newKey(), body, choice };
    line.keep(pending);
    await untilAnswered(pending);
  }

  /** Goes on with what a reload or a sign-in interrupted, under its old key. */
  async function resume(interrupted: Pending) {
    if (pending && attempt.value.state !== 'signed-out') return;
    pending = interrupted;
    await untilAnswered(interrupted, 1);
  }

  async function untilAnswered(sent: Pending, asked = 0) {
    for (let tries = asked; ; tries++) {
      attempt.value = tries === 0 ? { state: 'sending' } : { state: 'unsure', asked: tries };
      const outcome = await line.send(sent);
      const settled = settle(outcome);
      if (settled) {
        attempt.value = settled;
        if (settled.state === 'signed-out') return;
        pending = undefined;
        line.keep(undefined);
        return;
      }
      attempt.value = { state: 'unsure', asked: tries + 1 };
      const asksFor = outcome.kind === 'problem' ? outcome.retryAfterSeconds : undefined;
      await line.wait(asksFor ?? waits[Math.min(tries, waits.length - 1)]!);
    }
  }

  const forget = () => {
    if (!pending) attempt.value = { state: 'idle' };
  };

  return { attempt: attempt as ReadonlySignal<Attempt>, book, resume, forget };
}

/** What an outcome settles; undefined when it leaves open whether there is a booking. */
function settle(outcome: Outcome<Booking>): Attempt | undefined {
  if (outcome.kind === 'answer') return { state: 'done', booking: outcome.value };
  if (outcome.kind === 'silence') return undefined;
  const { problem } = outcome;
  if (problem.status === 401) return { state: 'signed-out' };
  if (problem.status === 429 || problem.status >= 500) return undefined;
  if (problem.code === 'slot-taken') {
    const alternatives = (problem['alternatives'] ?? []) as Alternative[];
    return { state: 'taken', alternatives: alternatives.slice(0, 3), problem };
  }
  return { state: 'refused', problem };
}
