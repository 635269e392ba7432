import { page } from '../page';
import { timeOf } from './times';
import { wallClock } from './zone';

/** What the centre's clock shows at an instant such as `2026-11-24T10:15:00+05:00`: "10:15". */
export const clockOf = (instant: string): string =>
  timeOf(wallClock(new Date(instant), page().zoneOffsets).minutes);
