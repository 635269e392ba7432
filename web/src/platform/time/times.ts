import { page } from '../page';
import { formatNumber } from '../i18n/numbers';

/** A stretch of one day in minutes since midnight, half-open: the end is not part of it. */
export interface Stretch {
  start: number;
  end: number;
}

/** "10:15" -> 615; "24:00" -> 1440. */
export function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}

/** 615 -> "10:15". */
export const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

export const stretchOf = (interval: { start: string; end: string }): Stretch => ({
  start: minutesOf(interval.start),
  end: minutesOf(interval.end),
});

/** "15:00-16:00". */
export const range = ({ start, end }: Stretch): string => `${timeOf(start)}–${timeOf(end)}`;

const lengthUnits = { kk: ['сағ', 'мин'], ru: ['ч', 'мин'], en: ['h', 'min'] };

/** "1 ч 15 мин", "45 мин". */
export function lengthOf(minutes: number): string {
  const [hourUnit, minuteUnit] = lengthUnits[page().language];
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [
    hours > 0 && `${formatNumber(hours)}\u00a0${hourUnit}`,
    (rest > 0 || hours === 0) && `${rest}\u00a0${minuteUnit}`,
  ];
  return parts.filter(Boolean).join(' ');
}

/** "25:07", "1:02:09": how long a recording plays. */
export function playLength(seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const tail = `${hours ? String(minutes).padStart(2, '0') : minutes}:${String(rest).padStart(2, '0')}`;
  return hours ? `${hours}:${tail}` : tail;
}
