/** Loudness over time as bytes: 0 is silence, 255 the loudest a file can say. */
export type Peaks = Uint8Array<ArrayBuffer>;

/** How many are kept of a recording: enough for any screen, and a kilobyte on the line. */
export const peaksKept = 1000;

/** The loudest of each stretch, so that a short sound does not vanish on a narrow screen. */
export function barsOf(peaks: Peaks, count: number): number[] {
  const bars = Math.min(count, peaks.length);
  return Array.from({ length: bars }, (_, bar) => {
    const from = Math.floor((bar * peaks.length) / bars);
    const to = Math.floor(((bar + 1) * peaks.length) / bars);
    return peaks.subarray(from, to).reduce((most, peak) => Math.max(most, peak), 0);
  });
}

/** Gathers the peaks of a recording from its samples, in whatever portions they come. */
export class PeakMeter {
  readonly #peaks = new Float32Array(peaksKept);

  constructor(private readonly seconds: number) {}

  /** Samples of one channel, from -1 to 1, that begin at a second. */
  add(samples: Float32Array, second: number, rate: number): void {
    const each = (this.seconds * rate) / peaksKept;
    const first = second * rate;
    for (let sample = 0; sample < samples.length; sample++) {
      const at = Math.floor((first + sample) / each);
      if (at < 0 || at >= peaksKept) continue;
      const loud = Math.abs(samples[sample]!);
      if (loud > this.#peaks[at]!) this.#peaks[at] = loud;
    }
  }

  /** The peaks, raised so that a quiet tape is seen, too; undefined where nothing was heard. */
  peaks(): Peaks | undefined {
    const most = this.#peaks.reduce((one, other) => Math.max(one, other), 0);
    if (most === 0) return undefined;
    return Uint8Array.from(this.#peaks, (peak) => Math.round((255 * peak) / most));
  }
}
