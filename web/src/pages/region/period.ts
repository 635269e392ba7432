import { addDays, daysBetween, type IsoDate } from '../../platform/time/dates';

export const choices = ['7', '30', '90', 'year'] as const;
export type PeriodChoice = (typeof choices)[number];

/** Dates from first to last, both of them in it. */
export interface Period {
  from: IsoDate;
  to: IsoDate;
}

/** The period up to yesterday, today not being over; on 1 January "this year" is the year that ended the day before. */
export function periodOf(choice: PeriodChoice, today: IsoDate): Period {
  const to = addDays(today, -1);
  return choice === 'year'
    ? { from: `${to.slice(0, 4)}-01-01`, to }
    : { from: addDays(today, -Number(choice)), to };
}

/** What a period is held against: as many days right before it, or the same days of the year before. */
export function before({ from, to }: Period, choice: PeriodChoice): Period {
  if (choice === 'year') return { from: yearBefore(from), to: yearBefore(to) };
  return { from: addDays(from, -1 - daysBetween(from, to)), to: addDays(from, -1) };
}

const yearBefore = (date: IsoDate): IsoDate => {
  const same = `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;
  return same.endsWith('02-29') && !isLeap(Number(same.slice(0, 4))) ? `${same.slice(0, 5)}02-28` : same;
};

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
