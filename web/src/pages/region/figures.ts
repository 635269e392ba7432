import { kinds, type Kind } from '../../platform/api/contract';
import type { KindFigures, MeasureName, Stats } from '../../platform/api/contract/stats';
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
  /** Of all that was booked and not given back: for how much nobody came, 0 to 1; of those kinds of centres that tell both. */
  noShowRate: number | undefined;
  /** Of the minutes that places could be used: how many were, 0 to 1; of those kinds of centres that tell it. */
  useRate: number | undefined;
}

/** How often recordings were played, and for how many minutes; of centres, never of a kind of places. */
export interface PlayFigures {
  plays: number | undefined;
  playMinutes: number | undefined;
}

export const playsOf = (answers: Stats[]): PlayFigures => ({
  plays: total(answers.map(({ plays }) => plays?.count)),
  playMinutes: total(answers.map(({ plays }) => plays?.minutes)),
});

/** What took place, of centres; undefined where it was not counted, which is not none. */
export interface EventFigures {
  events: number | undefined;
  eventMinutes: number | undefined;
  /** The first day that is counted, where earlier ones of the period are not. */
  eventsSince: IsoDate | undefined;
  /** Whether all days were counted with their events: only then can periods be held against each other. */
  isWhole: boolean;
}

export function eventsOf(answers: Stats[]): EventFigures {
  const since = answers.flatMap(({ events, countedFrom }) => {
    const first = events?.counted[0]?.from;
    return first && countedFrom && first > countedFrom ? [first] : [];
  });
  return {
    events: total(answers.map(({ events }) => events?.count)),
    eventMinutes: total(answers.map(({ events }) => events?.minutes)),
    eventsSince: since.sort().at(-1),
    isWhole: answers.every(
      ({ events, countedFrom, countedTo }) =>
        events?.counted.length === 1 &&
        events.counted[0]!.from === countedFrom &&
        events.counted[0]!.to === countedTo,
    ),
  };
}

export const eventsChange = (now: EventFigures, before: EventFigures) =>
  now.isWhole && before.isWhole ? change(now.events, before.events) : undefined;

const came: MeasureName[] = ['came', 'came-by-desk'];

/** Adds up answers, or one kind of them. */
export function figuresOf(answers: Stats[], kind?: Kind): Figures {
  const all = answers.flatMap((answer) => answer.kinds).filter((one) => !kind || one.kind === kind);
  const sum = (names: MeasureName[], number: 'count' | 'minutes') =>
    total(all.map((one) => sumOf(one, names, number)));
  return {
    used: sum(came, 'count'),
    minutes: sum(came, 'minutes'),
    capacityMinutes: all.reduce((minutes, one) => minutes + one.capacityMinutes, 0),
    noShows: sum(['no-show'], 'count'),
    cancelled: sum(['cancelled'], 'count'),
    waited: sum(['waited'], 'count'),
    desk: sum(['came-by-desk'], 'count'),
    noShowRate: noShowRateOf(all),
    useRate: mean(all.map(useOf)),
  };
}

const sumOf = ({ measures }: KindFigures, names: MeasureName[], number: 'count' | 'minutes') =>
  total(measures.filter(({ measure }) => names.includes(measure)).map((one) => one[number]));

const total = (numbers: (number | undefined)[]) => {
  const known = numbers.filter((number) => number !== undefined);
  return known.length > 0 ? known.reduce((sum, number) => sum + number, 0) : undefined;
};

function noShowRateOf(all: KindFigures[]): number | undefined {
  let [used, noShows] = [0, 0];
  for (const one of all) {
    const [usedHere, noShowsHere] = [sumOf(one, came, 'count'), sumOf(one, ['no-show'], 'count')];
    if (usedHere === undefined || noShowsHere === undefined) continue;
    used += usedHere;
    noShows += noShowsHere;
  }
  return noShows > 0 ? noShows / (used + noShows) : undefined;
}

interface Use {
  rate: number;
  /** The minutes that it speaks of: what it weighs beside others. */
  capacity: number;
}

/** Each measure has days of its own, and each of these days has all of the kind's capacity: rates are added, not minutes. */
function useOf({ capacityMinutes, measures }: KindFigures): Use | undefined {
  const rates = measures
    .filter(({ measure, stretches }) => came.includes(measure) && stretches.length > 0)
    .map(({ stretches }) => rateOf(stretches));
  return rates.length > 0
    ? { rate: rates.reduce((sum, rate) => sum + rate, 0), capacity: capacityMinutes }
    : undefined;
}

const rateOf = (parts: { minutes: number; capacityMinutes: number }[]) => {
  const capacity = parts.reduce((sum, part) => sum + part.capacityMinutes, 0);
  return capacity > 0 ? parts.reduce((sum, part) => sum + part.minutes, 0) / capacity : 0;
};

/** The rate over all that is known, at most 1. */
function mean(uses: (Use | undefined)[]): number | undefined {
  const known = uses.filter((use) => use !== undefined);
  const capacity = known.reduce((sum, use) => sum + use.capacity, 0);
  return capacity > 0
    ? Math.min(1, known.reduce((sum, use) => sum + use.rate * use.capacity, 0) / capacity)
    : undefined;
}

/** How much more or less than before, 0.1 being ten percent more; unknown where there is nothing to hold it against. */
export const change = (now?: number, before?: number) =>
  now === undefined || !before ? undefined : now / before - 1;

export interface Heat {
  hours: number[];
  rows: { kind: Kind; rates: (number | undefined)[] }[];
}

/** How much of each kind was used at each hour, 0 to 1. What is told of some hours together is spread over them evenly. */
export function heatOf(answers: Stats[]): Heat {
  const uses = answers.flatMap((answer) => answer.kinds).flatMap(usesByHour);
  const hours = [...new Set(uses.map(({ hour }) => hour))].sort((one, other) => one - other);
  const rateAt = (kind: Kind, hour: number) =>
    mean(uses.filter((use) => use.kind === kind && use.hour === hour));
  return {
    hours,
    rows: kinds
      .map((kind) => ({ kind, rates: hours.map((hour) => rateAt(kind, hour)) }))
      .filter(({ rates }) => rates.some((rate) => rate !== undefined)),
  };
}

/** Of one kind of one centre, hour by hour: each measure has weeks of its own with all of the kind's capacity in them. */
function usesByHour({ kind, measures }: KindFigures): (Use & { kind: Kind; hour: number })[] {
  const told = measures
    .filter(({ measure }) => came.includes(measure))
    .map(({ hours }) => hours.flatMap(({ blocks }) => blocks));
  const hours = new Set(told.flat().flatMap((block) => block.hours));
  return [...hours].map((hour) => {
    const parts = told.map((blocks) =>
      blocks
        .filter((block) => block.hours.includes(hour))
        .map(({ minutes, capacityMinutes, hours: { length } }) => ({
          minutes: minutes / length,
          capacityMinutes: capacityMinutes / length,
        })),
    );
    return {
      kind,
      hour,
      rate: parts.reduce((sum, part) => sum + rateOf(part), 0),
      capacity: Math.max(...parts.map((part) => part.reduce((sum, one) => sum + one.capacityMinutes, 0))),
    };
  });
}

export interface Step extends Period {
  used: number;
  plays: number;
  /** Undefined where on no day of the step events were counted. */
  events: number | undefined;
}

/** Used bookings, plays and events step by step: days in a short period, weeks in one of months, months in a year. Told where a stretch ends. */
export function trendOf(answers: Stats[], period: Period): Step[] {
  const steps = stepsOf(period);
  for (const stretch of answers
    .flatMap((answer) => answer.kinds)
    .flatMap((one) => one.measures)
    .filter(({ measure }) => came.includes(measure))
    .flatMap((one) => one.stretches)) {
    const step = stepOf(steps, stretch);
    if (step) step.used += stretch.count;
  }
  for (const stretch of answers.flatMap(({ plays }) => plays?.stretches ?? [])) {
    const step = stepOf(steps, stretch);
    if (step) step.plays += stretch.count;
  }
  for (const { counted, days } of answers.flatMap(({ events }) => events ?? [])) {
    for (const step of steps) {
      if (counted.some((span) => span.from <= step.to && step.from <= span.to)) step.events ??= 0;
    }
    for (const { date, count } of days) {
      const step = stepOf(steps, { from: date, to: date });
      if (step) step.events = (step.events ?? 0) + count;
    }
  }
  return steps;
}

const stepOf = (steps: Step[], stretch: Period) =>
  steps.find(({ from, to }) => from <= stretch.to && stretch.to <= to);

function stepsOf({ from, to }: Period): Step[] {
  const days = daysBetween(from, to) + 1;
  const steps: Step[] = [];
  for (let start = from; start <= to;) {
    const natural = days <= 31 ? start : days <= 100 ? addDays(start, 6) : endOfMonth(start);
    const end = natural < to ? natural : to;
    steps.push({ from: start, to: end, used: 0, plays: 0, events: undefined });
    start = addDays(end, 1);
  }
  return steps;
}

const endOfMonth = (date: IsoDate) => addDays(`${addDays(`${date.slice(0, 7)}-28`, 4).slice(0, 7)}-01`, -1);
