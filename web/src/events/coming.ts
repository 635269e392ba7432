import type { CentreEvent } from '../platform/api/contract/events';
import type { IsoDate } from '../platform/time/dates';
import { minutesOf } from '../platform/time/times';

/** Whether the event has not ended at a moment of the centre's wall clock; a kept copy may be days old. */
export const lies = (
  { date, end }: Pick<CentreEvent, 'date' | 'end'>,
  moment: { date: IsoDate; minutes: number } | null,
): boolean => !moment || date > moment.date || (date === moment.date && minutesOf(end) > moment.minutes);

/** The months that have events, in order, as `2026-11`. */
export const monthsOf = (events: readonly Pick<CentreEvent, 'date'>[]): string[] => [
  ...new Set(events.map(({ date }) => date.slice(0, 7))),
];
