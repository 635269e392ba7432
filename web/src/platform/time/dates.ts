import { page } from '../page';
import { remembered } from '../remembered';

/** A calendar date of the centre, `2026-11-24`. */
export type IsoDate = string;

// Browsers without Kazakh data fall back to another language, and those with it disagree: these are ours.
const kazakhMonths =
  'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' ');
const kazakhDays = 'жексенбі дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі'.split(' ');
const kazakhShortDays = 'жс дс сс ср бс жм сб'.split(' ');

export const utcDate = (date: IsoDate) => new Date(`${date}T00:00:00Z`);

export const addDays = (date: IsoDate, days: number): IsoDate =>
  new Date(utcDate(date).getTime() + days * 86_400_000).toISOString().slice(0, 10);

export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  Math.round((utcDate(to).getTime() - utcDate(from).getTime()) / 86_400_000);

const styles = {
  dayAndMonth: { day: 'numeric', month: 'long' },
  fullDate: { day: 'numeric', month: 'long', year: 'numeric' },
  monthAndYear: { month: 'long', year: 'numeric' },
  weekday: { weekday: 'long' },
  shortWeekday: { weekday: 'short' },
} as const;

const formatOf = remembered(
  (language: string, style: keyof typeof styles) =>
    new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...styles[style] }),
);

const format = (date: IsoDate, style: keyof typeof styles) =>
  formatOf(page().language === 'en' ? 'en-GB' : 'ru', style).format(utcDate(date));

/** "24 ноября", "24 қараша", "24 November". */
export const dayAndMonth = (date: IsoDate): string => {
  const day = utcDate(date);
  return page().language === 'kk'
    ? `${day.getUTCDate()} ${kazakhMonths[day.getUTCMonth()]}`
    : format(date, 'dayAndMonth');
};

/** "24 ноября 2026 г.", "2026 жылғы 24 қараша", "24 November 2026". */
export const fullDate = (date: IsoDate): string =>
  page().language === 'kk'
    ? `${utcDate(date).getUTCFullYear()} жылғы ${dayAndMonth(date)}`
    : format(date, 'fullDate');

/** "май 1968", "1968 жылғы мамыр", "May 1968". */
export const monthAndYear = (date: IsoDate): string =>
  page().language === 'kk'
    ? `${utcDate(date).getUTCFullYear()} жылғы ${kazakhMonths[utcDate(date).getUTCMonth()]}`
    : format(date, 'monthAndYear');

/** "вторник", "сейсенбі", "Tuesday". */
export const weekday = (date: IsoDate): string =>
  page().language === 'kk' ? kazakhDays[utcDate(date).getUTCDay()]! : format(date, 'weekday');

/** "вт", "сс", "Tue". */
export const shortWeekday = (date: IsoDate): string =>
  page().language === 'kk' ? kazakhShortDays[utcDate(date).getUTCDay()]! : format(date, 'shortWeekday');

/** Whether the date is a Saturday or a Sunday. */
export const isWeekend = (date: IsoDate): boolean => utcDate(date).getUTCDay() % 6 === 0;
