import { computed, signal } from '@preact/signals';
import { page } from '../page';
import { wallClock } from './zone';

const instant = signal<Date | null>(null);

/** The centre's date and minute of the day; null in the static page and until the first paint. Moves every minute. */
export const now = computed(() => (instant.value ? wallClock(instant.value, page().zoneOffsets) : null));

/** The moment itself, for what is counted in real time rather than on the wall. */
export const nowInstant = computed(() => instant.value);

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
