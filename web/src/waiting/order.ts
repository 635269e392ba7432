import type { Waiting } from '../platform/api/contract/waiting';

export interface Line {
  /** Kept for the patron now, the one that ends first in front. */
  held: Waiting[];
  /** Still in line, soonest day first. */
  waiting: Waiting[];
  /** Kept and not taken in time, of today and later. */
  lapsed: Waiting[];
}

/** The waiting list of one patron at a moment: a hold whose time is over has lapsed, whether or not it is written down. */
export function inLine(items: Waiting[], moment: Date, today: string): Line {
  const minutes = (waiting: Waiting) => minutesLeft(waiting, moment);
  const held = items.filter((waiting) => waiting.status === 'held' && minutes(waiting) > 0);
  return {
    held: held.sort((one, other) => minutes(one) - minutes(other)),
    waiting: items
      .filter(({ status, date }) => status === 'waiting' && date >= today)
      .sort((one, other) => `${one.date}${one.from}`.localeCompare(`${other.date}${other.from}`)),
    lapsed: items.filter(
      (waiting) =>
        waiting.date >= today &&
        (waiting.status === 'lapsed' || (waiting.status === 'held' && minutes(waiting) <= 0)),
    ),
  };
}

/** Whole minutes that the hold still has, counted up; 0 when it is over or there is none. */
export const minutesLeft = ({ hold }: Waiting, moment: Date): number =>
  hold ? Math.max(0, Math.ceil((new Date(hold.until).getTime() - moment.getTime()) / 60_000)) : 0;
