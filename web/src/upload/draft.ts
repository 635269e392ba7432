import type { LocalizedText } from '../platform/api/contract';
import type { Audience } from '../recordings/terms';
import { kept } from '../platform/storage/store';

/** What was typed about a recording that is not announced yet. */
export interface Draft {
  readonly title: LocalizedText;
  readonly language: string;
  readonly audience: Audience;
}

const key = 'recording-draft';
const nothing: Draft = { title: {}, language: 'kk', audience: 'everyone' };

export const readDraft = (): Draft => ({ ...nothing, ...kept.read<Draft>(key) });
export const keepDraft = (draft: Draft) => kept.write(key, draft);

/** Titles without blanks around, and without the empty ones. */
export function tidyTitle(title: LocalizedText): LocalizedText {
  const entries = Object.entries(title).map(([language, text]) => [language, text.trim()] as const);
  return Object.fromEntries(entries.filter(([, text]) => text !== ''));
}

let last: { words: string; key: string } | undefined;

/** One key for one wish: asked again with the same words after a silence, the API answers with the same recording. */
export function keyFor(words: unknown): string {
  const said = JSON.stringify(words);
  if (last?.words !== said) last = { words: said, key: crypto.randomUUID() };
  return last.key;
}

/** It is announced: the same words again are another recording. */
export function dropDraft(): void {
  last = undefined;
  kept.write(key, undefined);
}
