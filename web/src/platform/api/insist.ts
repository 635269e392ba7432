import type { Outcome } from './problem';

export type Settled<Value> = Exclude<Outcome<Value>, { kind: 'silence' }>;

const waits = [1, 2, 4, 8, 15];

/** Resolves after the seconds, or as soon as the line is back. */
export const pause = (seconds: number) =>
  new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer);
      removeEventListener('online', end);
      resolve();
    };
    const timer = setTimeout(end, seconds * 1000);
    addEventListener('online', end);
  });

/**
 * Asks until somebody answers, for what may be asked twice without harm: cancelling twice is cancelling once. `onUnsure`
 * hears of every time that nobody knows whether it was done.
 */
export async function insist<Value>(
  send: () => Promise<Outcome<Value>>,
  onUnsure: () => void,
  wait: (seconds: number) => Promise<void> = pause,
): Promise<Settled<Value>> {
  for (let asked = 0; ; asked++) {
    const outcome = await send();
    if (outcome.kind !== 'silence' && !isOpen(outcome)) return outcome;
    onUnsure();
    const wanted = outcome.kind === 'problem' ? outcome.retryAfterSeconds : undefined;
    await wait(wanted ?? waits[Math.min(asked, waits.length - 1)]!);
  }
}

/** Too many requests and a centre in trouble say nothing of the matter itself. */
const isOpen = <Value>(outcome: Settled<Value>) =>
  outcome.kind === 'problem' && (outcome.problem.status === 429 || outcome.problem.status >= 500);
