/** From this instant (Unix minutes) the centre's clock is this many minutes ahead of UTC. */
export type ZoneOffset = [fromUnixMinutes: number, offsetMinutes: number];

/**
 * The centre's wall clock. The offsets are computed when the site is stamped, because an old phone's own time zone data
 * are wrong for Kazakhstan, which moved to +05:00 in March 2024.
 */
export function wallClock(instant: Date, offsets: ZoneOffset[]): { date: string; minutes: number } {
  const unixMinutes = Math.floor(instant.getTime() / 60_000);
  const offset = offsets.filter(([from]) => from <= unixMinutes).at(-1) ?? offsets[0];
  const local = new Date((unixMinutes + (offset?.[1] ?? 0)) * 60_000);
  return {
    date: local.toISOString().slice(0, 10),
    minutes: local.getUTCHours() * 60 + local.getUTCMinutes(),
  };
}
