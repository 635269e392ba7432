import type { LocalizedText } from '../../platform/api/contract';
import type { Health, Stats } from '../../platform/api/contract/stats';
import type { Period } from './period';

/** A centre as `/centres.json` lists it: written when the region's site is made, see api/docs/operations. */
export interface ListedCentre {
  code: string;
  name: LocalizedText;
  /** Where its API answers, `https://…/api`. */
  api: string;
  /** Its own site. */
  site: string;
}

export interface CentreFigures {
  now: Stats;
  before: Stats;
}

/** How a centre answered. */
export type CentreAnswer =
  | { state: 'waiting' }
  | { state: 'answered'; figures: CentreFigures; health: Health | undefined }
  | { state: 'silent'; health: Health | undefined };

const patienceMilliseconds = 20_000;

/** Reads JSON from whichever centre; undefined where it is silent, says no or says what is no JSON. */
export async function read<Value>(
  address: string,
  fetching: typeof fetch = fetch,
): Promise<Value | undefined> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), patienceMilliseconds);
  try {
    const response = await fetching(address, {
      headers: { Accept: 'application/json' },
      signal: late.signal,
    });
    return response.ok ? ((await response.json()) as Value) : undefined;
  } catch (fault) {
    if (fault instanceof TypeError || fault instanceof SyntaxError || fault instanceof DOMException)
      return undefined;
    throw fault;
  } finally {
    clearTimeout(timer);
  }
}

/** All centres of the region; a site that lists none shows its own centre alone. */
export async function listed(own: ListedCentre): Promise<ListedCentre[] | undefined> {
  const list = await read<{ centres: ListedCentre[] }>('/centres.json');
  if (!list) return undefined;
  return list.centres.length > 0 ? list.centres : [own];
}

/** Asks one centre for both periods, and for its health where that is shown: side by side. */
export async function askCentre(
  api: string,
  period: Period,
  earlier: Period,
  withHealth: boolean,
): Promise<CentreAnswer> {
  const stats = ({ from, to }: Period) => read<Stats>(`${api}/stats?from=${from}&to=${to}`);
  const [now, before, health] = await Promise.all([
    stats(period),
    stats(earlier),
    withHealth ? read<Health>(`${api}/health`) : undefined,
  ]);
  return now && before
    ? { state: 'answered', figures: { now, before }, health }
    : { state: 'silent', health };
}

/** The newest of the releases by their numbers; what has none is older than all. */
export function newest(releases: string[]): string | undefined {
  return [...releases].sort((one, other) => compare(other, one))[0];
}

function compare(one: string, other: string): number {
  const [left, right] = [numbersOf(one), numbersOf(other)];
  for (let at = 0; at < 3; at++) {
    const difference = (left[at] ?? -1) - (right[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

const numbersOf = (release: string) => (/^v?(\d+)\.(\d+)\.(\d+)/.exec(release) ?? []).slice(1).map(Number);
