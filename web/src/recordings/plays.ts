import { page } from '../platform/page';
import { askPlayback } from './ask-playback';

/** Seconds heard from which on it is a play, or half of a shorter recording; the API holds the same. */
const usualLeast = 10;
/** Seconds heard after which the API is told again. */
const tellEvery = 60;

/**
 * Tells the API how much of a recording was really heard, until the answer is called: in all so far each time, so that what is said
 * twice, late or in vain changes nothing. It says nothing of who listens. `tokenOf` is what the latest link came with; without
 * one nothing is told.
 */
export function countPlay(
  player: HTMLMediaElement,
  id: string,
  tokenOf: () => string | null | undefined,
): () => void {
  const path = `/recordings/${encodeURIComponent(id)}`;
  let token: string | undefined;
  let [heard, at, told, asked] = [0, 0, 0, 0];
  const left = new AbortController();

  const note = () => {
    const step = player.currentTime - at;
    at = player.currentTime;
    if (step > 0 && !player.seeking) heard += step;
  };
  const tell = (leaving: boolean) => {
    const seconds = Math.floor(heard);
    token ??= tokenOf() ?? undefined;
    if (!token || seconds < leastOf(player.duration) || seconds <= told) return;
    // A pause at the end tells what the end tells.
    if (!leaving && seconds <= Math.floor(asked)) return;
    asked = heard;
    // Without a type of its own it needs no question in advance, for which a page that is left has no time.
    const body = new Blob([JSON.stringify({ play: token, seconds })]);
    const url = `${page().settings.api}${path}/plays`;
    if (leaving) navigator.sendBeacon(url, body);
    else void send(url, body, seconds);
  };
  const send = async (url: string, body: Blob, seconds: number) => {
    const status = await statusOf(url, body);
    if (status === 204) told = Math.max(told, seconds);
    else if (status === 422) await beginAnew();
  };
  /** A page left open overnight: what is heard from now on is another day's play. */
  const beginAnew = async () => {
    [heard, told, asked] = [0, 0, 0];
    const outcome = await askPlayback(id);
    token = (outcome.kind === 'answer' && outcome.value.play) || undefined;
  };

  const on = (name: string, listener: () => void) => player.addEventListener(name, listener, left);
  on('seeking', () => (at = player.currentTime));
  on('timeupdate', () => {
    note();
    if (heard - asked >= (asked === 0 ? leastOf(player.duration) : tellEvery)) tell(false);
  });
  for (const event of ['pause', 'ended'])
    on(event, () => {
      note();
      tell(false);
    });
  addEventListener('pagehide', () => tell(true), left);
  return () => {
    tell(true);
    left.abort();
  };
}

const leastOf = (length: number) =>
  Number.isFinite(length) ? Math.min(usualLeast, Math.max(1, Math.floor(length / 2))) : usualLeast;

/** Undefined without a line: the next time tells all of it. */
async function statusOf(url: string, body: Blob): Promise<number | undefined> {
  try {
    return (await fetch(url, { method: 'POST', body, keepalive: true })).status;
  } catch (fault) {
    if (fault instanceof TypeError) return undefined;
    throw fault;
  }
}
