import { describe, expect, it } from 'vitest';
import { backOff } from './backoff';
import { blockId, blockOf, bytesOf, layOut, lengthOf } from './blocks';
import { fingerprint } from './fingerprint';
import { Meter, secondsLeft } from './meter';
import { troubleOf } from './trouble';

function bytes(length: number, change?: number): Blob {
  const content = new Uint8Array(length).map((_, index) => index % 251);
  if (change !== undefined) content[change]! ^= 1;
  return new Blob([content]);
}

describe('blocks', () => {
  it('cover the file without a gap, for sizes around the edges of a block', () => {
    for (const size of [1, 3, 4, 5, 8, 9, 4095]) {
      const layout = layOut(size, 4);
      let next = 0;
      for (let block = 0; block < layout.count; block++) {
        expect(bytesOf(layout, block).start).toBe(next);
        expect(lengthOf(layout, block)).toBeGreaterThan(0);
        next = bytesOf(layout, block).end;
      }
      expect(next).toBe(size);
    }
  });

  it('of a 10 GB file have ids of one length that lead back to their numbers', () => {
    const { count } = layOut(10 * 1024 ** 3, 4 * 1024 ** 2);
    const ids = Array.from({ length: count }, (_, block) => blockId(block));
    expect(new Set(ids.map((id) => id.length))).toEqual(new Set([12]));
    expect(new Set(ids).size).toBe(count);
    expect(ids.every((id, block) => blockOf(id) === block)).toBe(true);
    expect(blockOf('c29tZXRoaW5n')).toBeUndefined();
    expect(blockOf('%%')).toBeUndefined();
  });

  it('are refused for an empty file and for more than a blob takes', () => {
    expect(() => layOut(0, 4)).toThrow(RangeError);
    expect(() => layOut(50_001, 1)).toThrow(RangeError);
  });
});

describe('the back-off', () => {
  it('doubles, stays within half a minute, and is spread by chance', () => {
    expect(backOff(1, () => 1)).toBe(500);
    expect(backOff(3, () => 1)).toBe(2000);
    expect(backOff(3, () => 0)).toBe(1000);
    expect(backOff(500, () => 1)).toBe(30_000);
    expect(backOff(1, () => 1, 60_000)).toBe(60_000);
  });
});

describe('the meter', () => {
  it('says nothing before it knows, then the speed of the last seconds', () => {
    const meter = new Meter(10_000);
    meter.add(100, 0);
    expect(meter.speed(1000)).toBeUndefined();
    for (let second = 1; second <= 60; second++) meter.add(second <= 30 ? 1000 : 5000, second * 1000);
    expect(meter.speed(60_000)).toBeCloseTo(5000, 0);
  });

  it('sinks while nothing moves', () => {
    const meter = new Meter(10_000);
    for (let second = 0; second <= 5; second++) meter.add(1000, second * 1000);
    expect(meter.speed(60_000)).toBeLessThan(100);
    expect(secondsLeft(1000, 0)).toBeUndefined();
    expect(secondsLeft(1001, 100)).toBe(11);
  });
});

describe('the fingerprint', () => {
  // The API makes the same of what has arrived: FileFingerprintTests.
  it.each([
    [1, 'a113c1e48e1a222917c57ccf55771439929da78739ae8e6c3282d9a595ccf68b'],
    [100_003, '391c91f7d37c29b597a7b225a770050a693d0ab1fdf3fcdd724705678f3ee810'],
    [3_000_017, '89a48499cf0feee5f402132c0deb35cf76433525f5fc6df6d8e6e18401e60345'],
  ])('of %i bytes is the API’s', async (size, expected) => {
    expect(await fingerprint(new Blob([Uint8Array.from({ length: size }, (_, at) => at % 251)]))).toBe(
      expected,
    );
  });

  it('is the same for the same bytes under another name and date', async () => {
    const one = new File([bytes(3_000_000)], 'a.mp4', { lastModified: 1 });
    const other = new File([bytes(3_000_000)], 'b.mp4', { lastModified: 2 });
    expect(await fingerprint(one)).toBe(await fingerprint(other));
  });

  it('differs with a byte at the start, in the middle or at the end, and with the length', async () => {
    const files = [
      bytes(3_000_000),
      bytes(3_000_000, 0),
      bytes(3_000_000, 2_999_999),
      bytes(3_000_001),
      bytes(10),
      bytes(11),
    ];
    expect(new Set(await Promise.all(files.map(fingerprint))).size).toBe(files.length);
  });
});

describe('an answer of storage', () => {
  it('is told apart by what helps', () => {
    expect(troubleOf(0, '', null)).toEqual({ kind: 'line' });
    expect(troubleOf(400, 'Md5Mismatch', null)).toEqual({ kind: 'line' });
    expect(troubleOf(503, 'ServerBusy', '2')).toEqual({ kind: 'busy', retryAfter: 2000 });
    expect(troubleOf(429, '', null)).toEqual({ kind: 'busy', retryAfter: undefined });
    expect(troubleOf(403, 'AuthenticationFailed', null)).toEqual({ kind: 'expired' });
    expect(troubleOf(400, 'InvalidBlockList', null)).toEqual({ kind: 'missing-blocks' });
    expect(troubleOf(404, 'BlobNotFound', null)).toEqual({ kind: 'refused', code: 'BlobNotFound' });
    expect(troubleOf(413, '', null)).toEqual({ kind: 'refused', code: 'http-413' });
  });
});
