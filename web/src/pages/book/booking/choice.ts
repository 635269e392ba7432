import type { Kind, NewBooking, Rules } from '../../../platform/api/contract';
import { timeOf } from '../../../platform/time/times';
import { anyRow } from '../model/row';

/** What a person has picked and typed: kept in the tab through sign-in, reloads and refusals. */
export interface Choice {
  date: string;
  kind: Kind;
  /** A place's id, or `any`. */
  row: string;
  start: number;
  end: number;
  purpose: string;
  note: string;
  /** How many come; asked where it matters, which is a room. */
  people?: number;
  /** The number of the booking that is being moved here; then nothing new is booked. */
  move?: string;
}

export const mostPurpose = 100;
export const mostNote = 500;

export const mostPeople = 200;

/** Whether the librarian must agree first: the group is as large as the rule says, or larger. */
export const needsApproval = (rules: Rules, { kind, people }: Choice): boolean => {
  const from = rules.kinds[kind].approvalFromPeople;
  return typeof from === 'number' && (people ?? 1) >= from;
};

export function requestOf({ date, kind, row, start, end, purpose, note, people, move }: Choice): NewBooking {
  const where = {
    date,
    start: timeOf(start),
    end: timeOf(end),
    ...(row === anyRow ? { kind, count: 1 } : { resources: [row] }),
  };
  // Who moves takes along what was said before.
  if (move) return where;
  return {
    ...where,
    ...(people !== undefined && { people }),
    ...(purpose.trim() && { purpose: purpose.trim() }),
    ...(note.trim() && { note: note.trim() }),
  };
}
