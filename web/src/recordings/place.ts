import { kept } from '../platform/storage/store';

/** Where one stopped, in seconds, by recording: on this device only, and the last fifty. */
type Places = Record<string, number>;

const key = 'recording-places';
const most = 50;
/** So near to an end there is nothing to go on with. */
const edge = 10;

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
