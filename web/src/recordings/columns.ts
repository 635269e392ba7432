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
}

export const recordingsOf = (columns: Columns): Known[] =>
  columns.ids.map((id, at) => ({
    id,
    title: columns.titles[at]!,
    kind: columns.kinds[at]!,
    durationSeconds: columns.seconds[at]!,
    size: columns.sizes[at]!,
    publishedAt: columns.published[at]!,
    language: columns.languages[at]! || null,
    age: columns.ages[at]! || null,
    tags: partsOf(columns.tags[at]!),
    people: partsOf(columns.people[at]!),
    poster: columns.posters[at] ? `${page().settings.api}/recordings/${id}/poster?size=small` : null,
  }));

const partsOf = (lines: string) => lines.split('\n').filter(Boolean);
