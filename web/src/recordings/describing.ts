import type { LocalizedText } from '../platform/api/contract';
import type { DeskRecording } from './desk-recording';

/** The fields in which a librarian describes a recording, each as the text that stands in it. */
export const fields = [
  'titleKk',
  'titleRu',
  'titleEn',
  'textKk',
  'textRu',
  'textEn',
  'people',
  'place',
  'recordedOn',
  'language',
  'tags',
  'licence',
  'age',
  'audience',
] as const;
export type Field = (typeof fields)[number];
export type Draft = Record<Field, string>;

export const draftOf = (recording: DeskRecording): Draft => ({
  titleKk: recording.title.kk ?? '',
  titleRu: recording.title.ru ?? '',
  titleEn: recording.title.en ?? '',
  textKk: recording.description?.kk ?? '',
  textRu: recording.description?.ru ?? '',
  textEn: recording.description?.en ?? '',
  people: recording.people.join('\n'),
  place: recording.place ?? '',
  recordedOn: recording.recordedOn ?? '',
  language: recording.language ?? '',
  tags: recording.tags.join(', '),
  licence: recording.licence,
  age: recording.age ?? '',
  audience: recording.audience,
});

const differs = (one: Draft, other: Draft) => (field: Field) => tidy(one, field) !== tidy(other, field);

/** The PATCH that makes `to` out of `from`, with what changed only; undefined when nothing did. */
export function changesOf(from: Draft, to: Draft): Record<string, unknown> | undefined {
  const changed = fields.filter(differs(from, to));
  if (changed.length === 0) return undefined;
  const has = (...asked: Field[]) => asked.some((field) => changed.includes(field));
  return {
    ...(has('titleKk', 'titleRu', 'titleEn') && { title: textOf(to, 'title') }),
    ...(has('textKk', 'textRu', 'textEn') && { description: textOf(to, 'text') }),
    ...(has('people') && { people: partsOf(to.people, /\n/) }),
    ...(has('tags') && { tags: partsOf(to.tags, /[,\n]/) }),
    ...Object.fromEntries(
      (['place', 'recordedOn', 'language', 'licence', 'age', 'audience'] as const)
        .filter((field) => has(field))
        .map((field) => [field, to[field].trim()]),
    ),
  };
}

export interface Merge {
  /** What to go on with: ours, and theirs where only they changed something. */
  draft: Draft;
  /** Fields that only they changed. */
  theirs: Field[];
  /** Fields that both changed, each in another way. */
  both: Field[];
}

/** Both started from `base`; somebody saved `theirs` while `mine` was typed. */
export function merge(base: Draft, mine: Draft, theirs: Draft): Merge {
  const [iDid, theyDid, differ] = [differs(base, mine), differs(base, theirs), differs(mine, theirs)];
  const taken = fields.filter((field) => theyDid(field) && !iDid(field));
  return {
    draft: { ...mine, ...Object.fromEntries(taken.map((field) => [field, theirs[field]])) },
    theirs: taken,
    both: fields.filter((field) => theyDid(field) && iDid(field) && differ(field)),
  };
}

export const hasTitle = (draft: Draft) => Object.keys(textOf(draft, 'title')).length > 0;

function textOf(draft: Draft, name: 'title' | 'text'): LocalizedText {
  const all = { kk: draft[`${name}Kk`], ru: draft[`${name}Ru`], en: draft[`${name}En`] };
  return Object.fromEntries(
    Object.entries(all)
      .map(([language, text]) => [language, text.trim()])
      .filter(([, text]) => text !== ''),
  );
}

const partsOf = (text: string, between: RegExp) =>
  text
    .split(between)
    .map((part) => part.trim())
    .filter(Boolean);

/** Blanks and empty lines are no change. */
const tidy = (draft: Draft, field: Field) =>
  field === 'people' || field === 'tags'
    ? partsOf(draft[field], field === 'people' ? /\n/ : /[,\n]/).join('\n')
    : draft[field].trim();
