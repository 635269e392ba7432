import { weekdays, type Hours, type LocalizedText } from '../api/contract';
import { addDays, utcDate, type IsoDate } from '../time/dates';
import { stretchOf, type Stretch } from '../time/times';

export interface OpenDay {
  date: IsoDate;
  open: Stretch[];
  reason?: LocalizedText;
}

/** When the centre is open on a date: an exception of that date, else the week's hours. */
export function openOn(hours: Hours, date: IsoDate): OpenDay {
  const exception = hours.exceptions.find((found) => found.date === date);
  const open = exception?.open ?? hours.weekly[weekdays[(utcDate(date).getUTCDay() + 6) % 7]!];
  return { date, open: open.map(stretchOf), ...(exception?.reason && { reason: exception.reason }) };
}

export type OpenState = { until: number } | { next: { date: IsoDate; start: number } } | { closed: true };

/** Open until when, else when next, looking `ahead` days; from the weekly hours and exceptions alone. */
export function openState(hours: Hours, today: IsoDate, minute: number, ahead = 21): OpenState {
  const current = openOn(hours, today).open.find(({ start, end }) => start <= minute && minute < end);
  if (current) return { until: current.end };
  for (let days = 0; days <= ahead; days++) {
    const date = addDays(today, days);
    const next = openOn(hours, date).open.find(({ start }) => days > 0 || start > minute);
    if (next) return { next: { date, start: next.start } };
  }
  return { closed: true };
}

/** The first date after `date` on which the centre is open at all; the date itself where none comes within three weeks. */
export function nextOpenDay(hours: Hours, date: IsoDate): IsoDate {
  const ahead = Array.from({ length: 21 }, (_, days) => addDays(date, days + 1));
  return ahead.find((each) => openOn(hours, each).open.length > 0) ?? date;
}

/** The last day from `first` to `last`, both included, on which the centre is open by its hours; `first` when there is none. */
export function lastOpenDay(hours: Hours, first: IsoDate, last: IsoDate): IsoDate {
  let day = last;
  while (day > first && openOn(hours, day).open.length === 0) day = addDays(day, -1);
  return day;
}
