import { formatNumber } from '../../platform/i18n/numbers';
import { texts } from '../../platform/i18n/texts';
import { page } from '../../platform/page';
import type { regionMessages } from './messages';

export const t = texts<typeof regionMessages>('region');

/** The fewest different people behind any number: the API says the same in each answer. */
export const least = 5;

/** 0.342 as "34 %". */
export const percent = (rate: number) =>
  `${formatNumber(rate * 100)}${page().language === 'en' ? '' : '\u00a0'}%`;

/** Minutes as hours. */
export const inHours = (minutes: number) => formatNumber(minutes / 60);

/** How it differs from before, in words. */
export function changeInWords(change: number | undefined): string | undefined {
  if (change === undefined) return undefined;
  if (Math.abs(change) < 0.005) return t('same');
  return t(change > 0 ? 'more' : 'less', { percent: percent(Math.abs(change)) });
}
