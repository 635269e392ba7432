import type { IsoDate } from '../../time/dates';

/** GET /api/desk/recordings/plays: most often played first. */
export interface Plays {
  from: IsoDate;
  to: IsoDate;
  plays: number;
  minutes: number;
  items: { id: string; plays: number; minutes: number }[];
}
