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

/** Text as it is compared: without case, and with Kazakh letters and ё as people type them on a Russian keyboard. */
export const fold = (text: string): string =>
  text.toLowerCase().replace(/[ёқәөүұңғһі]/g, (letter) => alike[letter] ?? letter);

/** Recordings whose titles and tags hold the beginning of every word asked for. */
export function search(
  recordings: readonly Recording[],
  query: string,
  kind: Recording['kind'] | 'all',
): Recording[] {
  const words = wordsOf(query);
  return recordings.filter((recording) => {
    if (kind !== 'all' && recording.kind !== kind) return false;
    const { kk = '', ru = '', en = '' } = recording.title;
    const known = wordsOf([kk, ru, en, ...recording.tags].join(' '));
    return words.every((word) => known.some((other) => other.startsWith(word)));
  });
}

const wordsOf = (text: string) =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
