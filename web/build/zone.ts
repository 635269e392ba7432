import type { ZoneOffset } from '../src/platform/time/zone';

const day = 1440;

const clockOf = (zone: string) =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });

/** Minutes that the clock is ahead of UTC at an instant. */
function offsetAt(clock: Intl.DateTimeFormat, unixMinutes: number): number {
  const parts = clock.formatToParts(new Date(unixMinutes * 60_000));
  const part = (type: string) => Number(parts.find((found) => found.type === type)?.value);
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return local / 60_000 - unixMinutes;
}

/** The zone's offset at `from`, and each change of it in the two years that follow, to the minute. */
export function zoneOffsets(zone: string, from: Date): ZoneOffset[] {
  const clock = clockOf(zone);
  const start = Math.floor(from.getTime() / 60_000) - day;
  const offsets: ZoneOffset[] = [[start, offsetAt(clock, start)]];
  for (let today = start; today < start + 730 * day; today += day) {
    const before = offsetAt(clock, today);
    if (before === offsetAt(clock, today + day)) continue;
    let [low, high] = [today, today + day];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (offsetAt(clock, middle) === before) low = middle;
      else high = middle;
    }
    offsets.push([high, offsetAt(clock, high)]);
  }
  return offsets;
}
