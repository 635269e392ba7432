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

/** GET /api/stats. */
export interface Stats {
  from: IsoDate;
  to: IsoDate;
  least: number;
  kinds: KindFigures[];
  countedFrom?: IsoDate;
  countedTo?: IsoDate;
}

/** GET /api/health. */
export interface Health {
  status: string;
  release: string;
  schema: number;
}
