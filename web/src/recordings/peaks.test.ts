import { describe, expect, it } from 'vitest';
import { barsOf, PeakMeter, peaksKept } from './peaks';

describe('bars of a waveform', () => {
  it('are the loudest of each stretch', () => {
    expect(barsOf(Uint8Array.of(1, 9, 2, 3, 0, 7), 3)).toEqual([9, 3, 7]);
  });

  it('are never more than there are peaks', () => {
    expect(barsOf(Uint8Array.of(4, 5), 10)).toEqual([4, 5]);
  });
});

describe('peaks of a recording', () => {
  it('stand where the sound was, in whatever portions it came', () => {
    const meter = new PeakMeter(10);
    const rate = 8000;
    const loud = new Float32Array(rate).fill(0.25);
    loud[0] = -0.5;
    meter.add(new Float32Array(rate), 0, rate);
    meter.add(loud, 5, rate);
    const peaks = meter.peaks()!;
    expect(peaks).toHaveLength(peaksKept);
    expect(peaks[499]).toBe(0);
    expect(peaks[500]).toBe(255);
    expect(peaks[599]).toBe(128);
    expect(peaks[600]).toBe(0);
  });

  it('are none of silence', () => {
    const meter = new PeakMeter(1);
    meter.add(new Float32Array(8000), 0, 8000);
    expect(meter.peaks()).toBeUndefined();
  });

  it('stay within the recording when a file is longer than it said', () => {
    const meter = new PeakMeter(1);
    meter.add(new Float32Array(16000).fill(1), 0, 8000);
    expect(meter.peaks()![peaksKept - 1]).toBe(255);
  });
});
