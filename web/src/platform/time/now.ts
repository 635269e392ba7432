import { computed, signal } from '@preact/signals';
import { page } from '../page';
import { dayAndMonth, fullDate } from './dates';
import { wallClock } from './zone';

const instant = signal<Date | null>(null);

/** The centre's date and minute of the day; null in the static page and until the first paint. Moves every minute. */
export const now = computed(() => (instant.value ? wallClock(instant.value, page().zoneOffsets) : null));

/** The moment itself, for what is counted in real time rather than on the wall. */
export const nowInstant = computed(() => instant.value);

/** The day of an instant on the centre's wall clock, in words; with the year where that is another than now. */
export function dayOf(isoInstant: string, today = now.value?.date): string {
  const { date } = wallClock(new Date(isoInstant), page().zoneOffsets);
  return today && date.slice(0, 4) !== today.slice(0, 4) ? fullDate(date) : dayAndMonth(date);
}

export function wakeClock() {
  const tick = () => {
    instant.value = new Date();
    setTimeout(tick, 60_000 - (Date.now() % 60_000) + 50);
  };
  tick();
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) instant.value = new Date();
  });
}
