import type { LocalizedText } from '../../../platform/api/contract';
import { kept } from '../../../platform/storage/store';
import type { Source } from '../../../recordings/quality';
import { nameOf } from './kept-films';

/**
 * What the television remembers of the recordings of its list: which file was to be played, so that a kept one plays before anybody
 * has answered, and which files failed. A file's name never stands for other bytes, so what is said of it stays true.
 */
const filmsKey = 'screen-films.1';
const faultsKey = 'screen-faults.1';

export interface KnownFilm {
  /** Without the signature, which ends. */
  source: Source;
  title?: LocalizedText | undefined;
}

interface Fault {
  /** How often its copy on the disk did not play. */
  kept: number;
  /** When it did not play over the line either, Unix milliseconds. */
  unplayable?: number;
}

/** One spoilt copy is the disk's fault; two are the file's, on this television. */
const mostSpoilt = 2;
/** After so long what did not play is tried once more: the browser may be a newer one. */
const restOfUnplayable = 7 * 24 * 3_600_000;

const films = () => kept.read<Record<string, KnownFilm>>(filmsKey) ?? {};
const faults = () => kept.read<Record<string, Fault>>(faultsKey) ?? {};

export const knownFilm = (id: string): KnownFilm | undefined => films()[id];

export function rememberFilm(id: string, { source, title }: KnownFilm): void {
  const all = films();
  const bare = { ...source, url: source.url.split('?')[0]! };
  kept.write(filmsKey, { ...all, [id]: { source: bare, title: title ?? all[id]?.title } });
}

/** What the API said is gone plays no more. */
export function forgetKnown(id: string): KnownFilm | undefined {
  const { [id]: gone, ...others } = films();
  if (gone) kept.write(filmsKey, others);
  return gone;
}

/** Forgets what left the list. */
export function rememberOnly(ids: readonly string[]): void {
  const known = Object.entries(films()).filter(([id]) => ids.includes(id));
  const names = new Set(known.map(([, { source }]) => nameOf(source)));
  kept.write(filmsKey, Object.fromEntries(known));
  kept.write(faultsKey, Object.fromEntries(Object.entries(faults()).filter(([name]) => names.has(name))));
}

/** The desk has disconnected the television. */
export function forgetAll(): void {
  kept.write(filmsKey, undefined);
  kept.write(faultsKey, undefined);
}

/** Whether it did not play lately, neither from the disk nor over the line. */
export const isPassedOver = (source: Source, at = Date.now()): boolean =>
  at - (faults()[nameOf(source)]?.unplayable ?? -Infinity) < restOfUnplayable;

/** Whether it is worth a night's line: not what never played here. */
export function isWorthKeeping(source: Source): boolean {
  const fault = faults()[nameOf(source)];
  return !fault || (fault.unplayable === undefined && fault.kept < mostSpoilt);
}

export const noteSpoilt = (source: Source) => change(source, (fault) => ({ ...fault, kept: fault.kept + 1 }));

export const noteUnplayable = (source: Source) =>
  change(source, (fault) => ({ ...fault, unplayable: Date.now() }));

/** It plays over the line after all. */
export const notePlays = (source: Source) =>
  faults()[nameOf(source)]?.unplayable !== undefined &&
  change(source, ({ kept: spoilt }) => ({ kept: spoilt }));

function change(source: Source, changed: (fault: Fault) => Fault): void {
  const all = faults();
  const name = nameOf(source);
  kept.write(faultsKey, { ...all, [name]: changed(all[name] ?? { kept: 0 }) });
}
