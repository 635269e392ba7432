/** Speed smoothed over the last seconds, so that the time left does not jump with each packet. */
export class Meter {
  #samples: { at: number; bytes: number }[] = [];
  #total = 0;

  constructor(private readonly span = 15_000) {}

  /** `bytes` more went out, at the instant `now` in milliseconds. */
  add(bytes: number, now: number): void {
    this.#total += bytes;
    const last = this.#samples.at(-1);
    // One sample a quarter second is enough, and keeps the list short however often the browser reports.
    if (last && now - last.at < 250) last.bytes = this.#total;
    else this.#samples.push({ at: now, bytes: this.#total });
  }

  /** Forgets the past, as after a pause. */
  reset(): void {
    this.#samples = [];
    this.#total = 0;
  }

  /** Bytes a second, or undefined while there is too little to say. A line that went silent grows slower, not stale. */
  speed(now: number): number | undefined {
    const old = this.#samples.findIndex((sample) => now - sample.at <= this.span);
    if (old !== 0) this.#samples = this.#samples.slice((old < 0 ? this.#samples.length : old) - 1);
    const oldest = this.#samples[0];
    if (!oldest || now - oldest.at < 1500) return undefined;
    return ((this.#total - oldest.bytes) / (now - oldest.at)) * 1000;
  }
}

/** Whole seconds until `bytes` more have gone, or undefined when the speed does not allow a guess. */
export function secondsLeft(bytes: number, speed: number | undefined): number | undefined {
  return speed !== undefined && speed > 1 ? Math.ceil(bytes / speed) : undefined;
}
