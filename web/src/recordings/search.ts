import type { Recording } from '../platform/api/contract';

const alike: Record<string, string> = {
  ё: 'е',
  қ: 'к',
  ә: 'а',
  ө: 'о',
  ү: 'у',
  ұ: 'у',
  ң: 'н',
  ғ: 'г',
  һ: 'х',
  і: 'и',
};

/**
 * Text as it is compared: without case, and with Kazakh letters and ё as people type them on a Russian keyboard. The
 * server compares in the same way; search-examples.json holds both.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ёқәөүұңғһі]/g, (letter) => alike[letter] ?? letter);

export const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Whether each word asked for begins a word of the text. */
export const finds = (query: string, text: string): boolean => holds(prepared(text), wordsOf(query));

const prepared = (text: string) => ` ${wordsOf(text).join(' ')}`;
const holds = (known: string, words: readonly string[]) => words.every((word) => known.includes(` ${word}`));

/** The text cut at the words that the query begins: every second part is such a word. */
export function marked(text: string, query: string): string[] {
  const asked = wordsOf(query);
  return text
    .normalize('NFC')
    .split(/([\p{L}\p{N}]+)/u)
    .reduce<string[]>(
      (parts, part, at) => {
        const folded = fold(part);
        if (at % 2 === 1 && asked.some((word) => folded.startsWith(word))) parts.push(part, '');
        else parts[parts.length - 1] += part;
        return parts;
      },
      [''],
    );
}

/** A recording of the catalogue. */
export interface Known extends Recording {
  people: string[];
}

/** What is asked of the library; empty texts ask nothing. */
export interface Wanted {
  query: string;
  kind: Recording['kind'] | 'all';
  language: string;
  tag: string;
  /** `12+`: what is marked as fit for that age. */
  age: string;
}

export const nothingWanted: Wanted = { query: '', kind: 'all', language: '', tag: '', age: '' };

/** Recordings with their words taken apart once, so that each letter typed costs no more than looking. */
export function searchable(recordings: readonly Known[]) {
  const known = recordings.map((recording) => {
    const { kk = '', ru = '', en = '' } = recording.title;
    return {
      recording,
      words: prepared([kk, ru, en, ...recording.people, ...recording.tags].join(' ')),
      years: recording.age ? parseInt(recording.age, 10) : Infinity,
    };
  });
  return (wanted: Wanted): Known[] => {
    const words = wordsOf(wanted.query);
    const oldest = wanted.age ? parseInt(wanted.age, 10) : Infinity;
    return known
      .filter(
        ({ recording, words: own, years }) =>
          (wanted.kind === 'all' || recording.kind === wanted.kind) &&
          (wanted.language === '' || recording.language === wanted.language) &&
          (wanted.tag === '' || recording.tags.includes(wanted.tag)) &&
          years <= oldest &&
          holds(own, words),
      )
      .map(({ recording }) => recording);
  };
}
