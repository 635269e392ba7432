/** Four blocks under way are what a page holds in memory on their way, and what that was measured with. */
const most = 4;
/** Another lane must bring this much, or it only makes each block slower. */
const gain = 1.1;
/** Rounds until the next try after one that brought nothing: the line may be another one by then. */
const rest = 8;

/**
 * How many blocks go side by side. On a long way to the centre's storage more lanes carry more; on a thin line they only
 * slow each other down, and when it breaks more is lost. So one lane is added while that makes the whole faster, taken
 * back when it does not, and half of them are given up when a block is lost.
 */
export class Pace {
  #best = 0;
  #bytes = 0;
  #blocks = 0;
  #since: number | undefined;
  #resting = 0;
  #lostSince = false;
  /** Whether this round goes with one lane more than the last. */
  #added = false;

  constructor(public lanes = 2) {}

  /** After a pause or in another line nothing of before holds. */
  begin(now: number): void {
    this.#since = now;
    this.#bytes = 0;
    this.#blocks = 0;
  }

  /** A block of so many bytes has arrived, at the instant `now` in milliseconds. */
  arrived(bytes: number, now: number): void {
    this.#lostSince = false;
    this.#bytes += bytes;
    this.#blocks++;
    if (this.#since === undefined || this.#blocks < this.lanes) return;
    const speed = this.#bytes / Math.max(1, now - this.#since);
    this.begin(now);
    const helped = speed > this.#best * gain;
    if (this.#added && !helped) {
      this.lanes--;
      this.#resting = rest;
    } else {
      this.#best = speed;
      if (this.#resting > 0) this.#resting--;
    }
    this.#added = this.#resting === 0 && this.lanes < most;
    if (this.#added) this.lanes++;
  }

  /** A block was lost. Those that were lost with it count as one: they were on the same line. */
  lost(now: number): void {
    if (this.#lostSince) return;
    this.#lostSince = true;
    this.lanes = Math.max(1, Math.floor(this.lanes / 2));
    this.#added = false;
    this.#resting = 0;
    this.begin(now);
  }
}
