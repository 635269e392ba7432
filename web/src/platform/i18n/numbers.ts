import { page } from '../page';
import { remembered } from '../remembered';

/** Kazakh and Russian write a comma in decimals and a space in thousands; a browser without Kazakh borrows Russian. */
const numberLanguage = () => (page().language === 'en' ? 'en' : 'ru');

const formatOf = remembered(
  (language: string, digits: number) => new Intl.NumberFormat(language, { maximumFractionDigits: digits }),
);

export const formatNumber = (value: number, fractionDigits = 0) =>
  formatOf(numberLanguage(), fractionDigits).format(value);

const markOf = remembered((language: string) => formatOf(language, 1).format(0.5).replace(/\d/g, ''));

/** What stands before the decimals. */
export const decimalMark = () => markOf(numberLanguage());

const sizeUnits = { kk: ['Б', 'КБ', 'МБ', 'ГБ'], ru: ['Б', 'КБ', 'МБ', 'ГБ'], en: ['B', 'KB', 'MB', 'GB'] };

/** "18 МБ", "1,4 ГБ": one decimal below ten, none above; 1 KB is 1024 bytes as phones show it. */
export function formatSize(bytes: number): string {
  let unit = 0;
  let value = bytes;
  while (value >= 1000 && unit < 3) {
    value /= 1024;
    unit++;
  }
  return `${formatNumber(value, unit > 0 && value < 10 ? 1 : 0)}\u00a0${sizeUnits[page().language][unit]}`;
}
