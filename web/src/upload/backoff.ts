const first = 500;
const most = 30_000;

/**
 * Milliseconds before try number `attempt` + 1 (the first failure is attempt 1): doubling, between half and all of
 * it by chance, so that four blocks that failed together do not come back together. Never less than the server asked.
 */
export function backOff(attempt: number, random: () => number, atLeast = 0): number {
  const whole = Math.min(most, first * 2 ** Math.min(attempt - 1, 16));
  return Math.max(atLeast, whole / 2 + (whole / 2) * random());
}
