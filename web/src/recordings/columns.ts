import type { LocalizedText, Recording } from '../platform/api/contract';
import { page } from '../platform/page';
import type { Known } from './search';

/** The library as it travels: the first of each column belongs to the first recording. */
export interface Columns {
  ids: string[];
  titles: LocalizedText[];
  kinds: Recording['kind'][];
  seconds: number[];
  sizes: number[];
  published: string[];
  languages: string[];
  ages: string[];
  /** Of each recording, one a line. */
  tags: string[];
  people: string[];
  posters: number[];
  /** Of the smaller copy and of that without a picture; 0 where there is none. An older API says nothing of them. */
  smalls?: number[];
  audios?: number[];
}

export const recordingsOf = (columns: Columns, thinLine: boolean): Known[] =>
  columns.ids.map((id, at) => ({
    id,
    title: columns.titles[at]!,
    kind: columns.kinds[at]!,
    durationSeconds: columns.seconds[at]!,
    size: sizeOf(columns, at, thinLine),
    publishedAt: columns.published[at]!,
    language: columns.languages[at]! || null,
    age: columns.ages[at]! || null,
    tags: partsOf(columns.tags[at]!),
    people: partsOf(columns.people[at]!),
    poster: columns.posters[at] ? `${page().settings.api}/recordings/${id}/poster?size=small` : null,
  }));

/** Bytes of what plays unasked: on a thin line the smaller copy, where there is one. */
function sizeOf({ sizes, kinds, smalls, audios }: Columns, at: number, thinLine: boolean): number {
  const copies = kinds[at] === 'audio' ? [smalls, audios] : [smalls];
  const copy = thinLine && copies.map((column) => column?.[at]).find(Boolean);
  return copy || sizes[at]!;
}

const partsOf = (lines: string) => lines.split('\n').filter(Boolean);
