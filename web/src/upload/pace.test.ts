import { describe, expect, it } from 'vitest';
import { Pace } from './pace';

const block = 4_000_000;

/** Sends blocks over a line that carries so much a second with a number of lanes. */
function send(pace: Pace, blocks: number, carries: (lanes: number) => number, from = 0): number {
  let now = from;
  if (from === 0) pace.begin(0);
  for (let sent = 0; sent < blocks; sent++) {
    now += (block / carries(pace.lanes)) * 1000;
    pace.arrived(block, now);
  }
  return now;
}

describe('the number of blocks side by side', () => {
  it('grows while the whole grows faster with it, to four', () => {
    const pace = new Pace();
    send(pace, 60, (lanes) => lanes * 500_000);
    expect(pace.lanes).toBe(4);
  });

  it('stays low on a thin line, which carries no more with more', () => {
    const pace = new Pace();
    send(pace, 200, () => 60_000);
    expect(pace.lanes).toBeLessThanOrEqual(3);
  });

  it('stays near where more lanes bring no more', () => {
    const pace = new Pace();
    send(pace, 40, (lanes) => Math.min(lanes, 2) * 500_000);
    expect(pace.lanes).toBeGreaterThanOrEqual(2);
    expect(pace.lanes).toBeLessThanOrEqual(3);
  });

  it('is halved by a break, once for all blocks that were lost in it', () => {
    const pace = new Pace();
    const now = send(pace, 60, (lanes) => lanes * 500_000);
    for (let lost = 0; lost < 4; lost++) pace.lost(now);
    expect(pace.lanes).toBe(2);
    pace.arrived(block, now + 1000);
    pace.lost(now + 2000);
    expect(pace.lanes).toBe(1);
  });

  it('recovers after a break', () => {
    const pace = new Pace();
    const now = send(pace, 60, (lanes) => lanes * 500_000);
    pace.lost(now);
    send(pace, 60, (lanes) => lanes * 500_000, now);
    expect(pace.lanes).toBe(4);
  });
});
