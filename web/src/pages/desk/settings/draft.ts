import type { Centre, CheckInWays, NoShowRule } from '../../../platform/api/contract';

/** What a director edits: the centre without the members that the API makes. */
export type Draft = Omit<Centre, 'etag' | 'changedAt' | 'logo'>;

/** The centre with its version, as GET /api/centre shows it. */
export type SeenCentre = Centre & { etag: string; changedAt?: string; logo?: string };

const made = new Set(['etag', 'changedAt', 'logo']);

export const draftOf = (seen: SeenCentre): Draft =>
  Object.fromEntries(
    Object.entries(structuredClone(seen)).filter(([member]) => !made.has(member)),
  ) as unknown as Draft;

export const usualCheckIn: CheckInWays = { button: true, screenCode: false, poster: false };
export const usualNoShows: NoShowRule = { count: 3, days: 30, sanctionDays: 14 };

type Json = unknown;

const isPlain = (value: Json): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Undefined, null and an absent member mean the same: nothing is set. Key order means nothing. */
export function same(one: Json, other: Json): boolean {
  if ((one ?? null) === null || (other ?? null) === null) return (one ?? null) === (other ?? null);
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, at) => same(item, other[at]));
  if (isPlain(one) && isPlain(other))
    return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) =>
      same(one[key], other[key]),
    );
  return one === other;
}

/** The paths of the members that differ; a list or a text in three languages counts as one member. */
export function differences(one: Json, other: Json, path = ''): string[] {
  if (same(one, other)) return [];
  if (!isPlain(one) || !isPlain(other) || isText(one) || isText(other)) return [path];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((key) =>
    differences(one[key], other[key], path ? `${path}.${key}` : key),
  );
}

const isText = (value: Record<string, Json>) =>
  Object.keys(value).length > 0 && Object.keys(value).every((key) => /^(kk|ru|en)$/.test(key));

const at = (value: Json, path: string): Json =>
  path.split('.').reduce<Json>((part, key) => (isPlain(part) ? part[key] : undefined), value);

/** The draft with one member set; nothing of what was there is changed in place. */
export function put<Value>(value: Value, path: string, member: Json): Value {
  const [key, ...rest] = path.split('.') as [string, ...string[]];
  const whole = value as Record<string, Json>;
  return {
    ...whole,
    [key]: rest.length > 0 ? put(whole[key] ?? {}, rest.join('.'), member) : member,
  } as Value;
}

export interface Merge {
  draft: Draft;
  /** What both changed, each to something else. */
  both: string[];
  /** What only the other changed. */
  theirs: string[];
}

/** My changes since `base` on top of what the centre is now; where both changed the same, mine stand and are named. */
export function merge(base: Draft, mine: Draft, now: Draft): Merge {
  const changedByMe = differences(base, mine);
  const changedByThem = differences(base, now);
  const touches = (path: string) => (other: string) =>
    path === other || path.startsWith(`${other}.`) || other.startsWith(`${path}.`);
  return {
    draft: changedByMe.reduce((draft, path) => put(draft, path, at(mine, path)), now),
    both: changedByMe.filter(
      (path) => changedByThem.some(touches(path)) && !same(at(mine, path), at(now, path)),
    ),
    theirs: changedByThem.filter((path) => !changedByMe.some(touches(path))),
  };
}
