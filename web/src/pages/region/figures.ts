import { kinds, type Kind } from '../../platform/api/contract';
import type { MeasureName, Stats } from '../../platform/api/contract/stats';
import { addDays, daysBetween, type IsoDate } from '../../platform/time/dates';
import type { Period } from './period';

/** The figures of one centre, of some or of all. A number is undefined where everybody who was asked had too few. */
export interface Figures {
  /** Bookings that somebody came for; one that holds two kinds counts in both. */
  used: number | undefined;
  minutes: number | undefined;
  capacityMinutes: number;
  noShows: number | undefined;
  cancelled: number | undefined;
  waited: number | undefined;
  desk: number | undefined;
}

const came: MeasureName[] = ['came', 'came-by-desk'];

/** Adds up answers, or one kind of them. */
export function figuresOf(answers: Stats[], kind?: Kind): Figures {
  const all = answers.flatMap((answer) => answer.kinds).filter((one) => !kind || one.kind === kind);
  const sum = (names: MeasureName[], number: 'count' | 'minutes') =>
    total(
      all
        .flatMap((one) => one.measures)
        .filter(({ measure }) => names.includes(measure))
        .map((one) => one[number]),
    );
  return {
    used: sum(came, 'count'),
    minutes: sum(came, 'minutes'),
    capacityMinutes: all.reduce((minutes, one) => minutes + one.capacityMinutes, 0),
    noShows: sum(['no-show'], 'count'),
    cancelled: sum(['cancelled'], 'count'),
    waited: sum(['waited'], 'count'),
    desk: sum(['came-by-desk'], 'count'),
  };
}

const total = (numbers: (number | undefined)[]) => {
  const known = numbers.filter((number) => number !== undefined);
  return known.length > 0 ? known.reduce((sum, number) => sum + number, 0) : undefined;
};

/** Of all that was booked and not given back: for how much nobody came, 0 to 1. Unknown where either is too small to be told. */
export const noShowRate = ({ used, noShows }: Figures) =>
  used === undefined || noShows === undefined ? undefined : noShows / (used + noShows);

/** Of the minutes that places could be used: how many were, 0 to 1. */
export const rateOfUse = ({ minutes, capacityMinutes }: Figures) =>
  minutes === undefined || capacityMinutes === 0 ? undefined : minutes / capacityMinutes;

/** How much more or less than before, 0.1 being ten percent more; unknown where there is nothing to hold it against. */
export const change = (now?: number, before?: number) =>
  now === undefined || !before ? undefined : now / before - 1;

export interface Heat {
  hours: number[];
  rows: { kind: Kind; rates: (number | undefined)[] }[];
}

/** How much of each kind was used at each hour, 0 to 1. What is told of some hours together is spread over them evenly. */
export function heatOf(answers: Stats[]): Heat {
  const cells = new Map<string, { used: number; capacity: number }>();
  const hours = new Set<number>();
  for (const { kind, measures } of answers.flatMap((answer) => answer.kinds)) {
    for (const { blocks } of measures
      .filter(({ measure }) => came.includes(measure))
      .flatMap((one) => one.hours)) {
      for (const block of blocks) {
        for (const hour of block.hours) {
          hours.add(hour);
          const cell = cells.get(`${kind} ${hour}`) ?? { used: 0, capacity: 0 };
          cell.used += block.minutes / block.hours.length;
          cell.capacity += block.capacityMinutes / block.hours.length;
          cells.set(`${kind} ${hour}`, cell);
        }
      }
    }
  }
  const ordered = [...hours].sort((one, other) => one - other);
  const rateAt = (kind: Kind, hour: number) => {
    const cell = cells.get(`${kind} ${hour}`);
    return cell && cell.capacity > 0 ? Math.min(1, cell.used / cell.capacity) : undefined;
  };
  return {
    hours: ordered,
    rows: kinds
      .map((kind) => ({ kind, rates: ordered.map((hour) => rateAt(kind, hour)) }))
      .filter(({ rates }) => rates.some((rate) => rate !== undefined)),
  };
}

export interface Step extends Period {
  used: number;
}

/** Used bookings step by step: days in a short period, weeks in one of months, months in a year. Told where a stretch ends. */
export function trendOf(answers: Stats[], period: Period): Step[] {
  const steps = stepsOf(period);
  for (const stretch of answers
    .flatMap((answer) => answer.kinds)
    .flatMap((one) => one.measures)
    .filter(({ measure }) => came.includes(measure))
    .flatMap((one) => one.stretches)) {
    const step = steps.find(({ from, to }) => from <= stretch.to && stretch.to <= to);
    if (step) step.used += stretch.count;
  }
  return steps;
}

function stepsOf({ from, to }: Period): Step[] {
  const days = daysBetween(from, to) + 1;
  const steps: Step[] = [];
  for (let start = from; start <= to;) {
    const natural = days <= 31 ? start : days <= 100 ? addDays(start, 6) : endOfMonth(start);
    const end = natural < to ? natural : to;
    steps.push({ from: start, to: end, used: 0 });
    start = addDays(end, 1);
  }
  return steps;
}

const endOfMonth = (date: IsoDate) => addDays(`${addDays(`${date.slice(0, 7)}-28`, 4).slice(0, 7)}-01`, -1);
