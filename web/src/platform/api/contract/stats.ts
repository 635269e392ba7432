import type { Kind } from '../contract';
import type { IsoDate } from '../../time/dates';

export type MeasureName = 'came' | 'came-by-desk' | 'no-show' | 'cancelled' | 'waited';

/** Days that are told as one; `to` says which period they belong to. */
export interface StretchOfDays {
  from: IsoDate;
  to: IsoDate;
  count: number;
  minutes: number;
  patrons: number;
  /** What could have been used on these days. */
  capacityMinutes: number;
}

export interface HourBlock {
  hours: number[];
  patrons: number;
  minutes: number;
  capacityMinutes: number;
}

export interface MeasureFigures {
  measure: MeasureName;
  /** Too few to be told: then there are no numbers. */
  few: boolean;
  stretches: StretchOfDays[];
  hours: { from: IsoDate; to: IsoDate; blocks: HourBlock[] }[];
  count?: number;
  minutes?: number;
  patrons?: number;
}

export interface KindFigures {
  kind: Kind;
  capacityMinutes: number;
  measures: MeasureFigures[];
}

/** Plays of all recordings together; without numbers where there are too few. */
export interface PlaysFigures {
  few: boolean;
  stretches: { from: IsoDate; to: IsoDate; count: number; minutes: number }[];
  count?: number;
  minutes?: number;
}

/** Events that took place; without numbers where no day of the period was counted with them. */
export interface EventsFigures {
  /** Days in a row whose events were counted; of others nothing is known. */
  counted: { from: IsoDate; to: IsoDate }[];
  /** Only days on which there were some. */
  days: { date: IsoDate; count: number; minutes: number }[];
  count?: number;
  minutes?: number;
}

/** GET /api/stats. */
export interface Stats {
  from: IsoDate;
  to: IsoDate;
  least: number;
  kinds: KindFigures[];
  /** A centre on an older release says nothing of them. */
  plays?: PlaysFigures;
  /** The same. */
  events?: EventsFigures;
  countedFrom?: IsoDate;
  countedTo?: IsoDate;
}

/** GET /api/health. */
export interface Health {
  status: string;
  release: string;
  schema: number;
}
