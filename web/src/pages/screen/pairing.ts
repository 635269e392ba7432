import { computed, signal } from '@preact/signals';
import { ask } from '../../platform/api/client';
import type { Pairing, Programme } from '../../platform/api/contract/screens';
import { accessToken } from '../../platform/auth/session';
import { bearer } from '../../platform/auth/bearer';
import { backoff } from '../../platform/storage/poll';
import { kept } from '../../platform/storage/store';
import { forgetAll } from './film/film-memory';
import { keepOnly } from './film/kept-films';

const key = 'screen-token';
/** Seconds between two looks whether a librarian has typed the code. */
const everySeconds = 5;
const mostSeconds = 300;

const programmeKey = 'screen-programme.1';

/** The token that speaks for this television, kept until the desk disconnects it. */
const token = signal<string | undefined>(undefined);
/** The code that it shows meanwhile. */
export const pairing = signal<Pairing | undefined>(undefined);
export const isPaired = computed(() => token.value !== undefined);

/** What the desk wanted shown the last time that it was heard of, also before the page was loaded. */
export const lastProgramme = signal<Programme | undefined>(undefined);

export function rememberProgramme(programme: Programme) {
  kept.write(programmeKey, programme);
  lastProgramme.value = programme;
}

/** Takes up the token of earlier days; requests are signed by it, by the code's, or by who has signed in. */
export function recallToken() {
  token.value = kept.read<string>(key);
  lastProgramme.value = token.value ? kept.read<Programme>(programmeKey) : undefined;
  bearer.token = async () => token.peek() ?? pairing.peek()?.token ?? accessToken();
}

/** The desk has disconnected it: nothing of what it showed stays. */
export function dropToken() {
  for (const name of [key, programmeKey]) kept.write(name, undefined);
  [token.value, lastProgramme.value] = [undefined, undefined];
  forgetAll();
  void keepOnly(new Set());
}

/**
 * Shows a code, a new one whenever the last has lapsed, until a librarian has typed one; then keeps its token. It goes on
 * for as long as it takes, whatever the line does.
 */
export function pair(): () => void {
  const left = new AbortController();
  void showCodes(left.signal);
  return () => {
    left.abort();
    pairing.value = undefined;
  };
}

async function showCodes(left: AbortSignal) {
  for (let faults = 0; !left.aborted;) {
    await whileHidden(left);
    const outcome = await ask<Pairing>('/screen-pairings', { method: 'POST' });
    if (left.aborted) return;
    if (outcome.kind === 'answer') {
      faults = 0;
      pairing.value = outcome.value;
      await untilTyped(outcome.value, left);
    } else await pause(backoff(++faults, everySeconds, mostSeconds), left);
  }
}

async function untilTyped({ token: given, lastsSeconds }: Pairing, left: AbortSignal) {
  const lapses = performance.now() + lastsSeconds * 1000;
  while (performance.now() < lapses) {
    await pause(everySeconds * 1000, left);
    await whileHidden(left);
    if (left.aborted) return;
    const outcome = await ask<Programme>('/screen', { signedIn: true });
    if (left.aborted) return;
    if (outcome.kind === 'answer') {
      kept.write(key, given);
      token.value = given;
      return;
    }
  }
}

const pause = (milliseconds: number, left: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (left.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      left.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    left.addEventListener('abort', done);
  });

/** A page in the background asks for nothing. */
async function whileHidden(left: AbortSignal) {
  while (document.hidden && !left.aborted) await pause(1000, left);
}
