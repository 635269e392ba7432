import type { Recording } from '../../platform/api/contract';
import { formatSize } from '../../platform/i18n/numbers';
import { texts } from '../../platform/i18n/texts';
import { lengthOf } from '../../platform/time/times';
import type { mediaMessages } from './messages';

const t = texts<typeof mediaMessages>('media');

/** "25 мин", "1 ч 20 мин", "30 с": rounded as one says it. */
export function playTime(seconds: number): string {
  return seconds < 60
    ? t('seconds', { n: Math.max(1, Math.round(seconds)) })
    : lengthOf(Math.round(seconds / 60));
}

/** "Аудио 12 МБ · 25 мин". */
export function factsOf({
  kind,
  size,
  durationSeconds,
}: Pick<Recording, 'kind' | 'size' | 'durationSeconds'>): string {
  const length = durationSeconds > 0 ? ` · ${playTime(durationSeconds)}` : '';
  return `${t(kind)} ${formatSize(size)}${length}`;
}

const languages = { kk: 'languageKk', ru: 'languageRu', en: 'languageEn' } as const;

/** "на казахском", or nothing for a recording without words or in a language the site does not name. */
export function languageOf(language: string | null | undefined): string {
  return language && language in languages ? t(languages[language as keyof typeof languages]) : '';
}
