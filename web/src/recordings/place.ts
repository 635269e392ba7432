import { kept } from '../platform/storage/store';

/** Where one stopped, in seconds, by recording: on this device only, and the last fifty. */
type Places = Record<string, number>;

const key = 'recording-places';
const most = 50;
/** So near to an end there is nothing to go on with. */
const edge = 10;
/** Seconds between one keeping and the next. */
const often = 5;

export function placeOf(id: string): number {
  return kept.read<Places>(key)?.[id] ?? 0;
}

/** The second that an address asks for, `#t=751`; undefined where it asks for none. */
export function secondAsked(hash: string): number | undefined {
  const second = Number(new URLSearchParams(hash.replace(/^#/, '')).get('t') ?? NaN);
  return Number.isFinite(second) && second >= 0 ? second : undefined;
}

export function keepPlace(id: string, seconds: number, duration: number): void {
  const others = Object.entries(kept.read<Places>(key) ?? {}).filter(([other]) => other !== id);
  const worthKeeping = seconds > edge && !(seconds > duration - edge);
  kept.write(
    key,
    Object.fromEntries(worthKeeping ? [...others.slice(1 - most), [id, Math.floor(seconds)]] : others),
  );
}

/** Keeps where one is every few seconds and on leaving, until the answer is called. */
export function followPlace(player: HTMLMediaElement, id: string): () => void {
  const left = new AbortController();
  const on = (name: string, listener: () => void) => player.addEventListener(name, listener, left);
  let at = 0;
  const keep = () => player.currentTime > 0 && keepPlace(id, player.currentTime, player.duration);
  on('timeupdate', () => {
    if (player.error || Math.floor(player.currentTime / often) === Math.floor(at / often)) return;
    at = player.currentTime;
    keep();
  });
  on('pause', keep);
  on('ended', () => keepPlace(id, 0, 0));
  addEventListener('pagehide', keep, left);
  return () => left.abort();
}
