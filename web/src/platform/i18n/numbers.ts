import { page } from '../page';

/** Kazakh and Russian write a comma in decimals and a space in thousands; a browser without Kazakh borrows Russian. */
const numberLanguage = () => (page().language === 'en' ? 'en' : 'ru');

export const formatNumber = (value: number, fractionDigits = 0) =>
  new Intl.NumberFormat(numberLanguage(), { maximumFractionDigits: fractionDigits }).format(value);

const marks = new Map<string, string>();

/** What stands before the decimals: asked for many times over, and slow to find out. */
export function decimalMark(): string {
  const language = numberLanguage();
  const mark = marks.get(language) ?? formatNumber(0.5, 1).replace(/\d/g, '');
  marks.set(language, mark);
  return mark;
}

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
