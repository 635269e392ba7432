import { describe, expect, it } from 'vitest';
import { before, periodOf } from './period';

describe('a period', () => {
  it('ends yesterday and is held against as many days before it', () => {
    expect(periodOf('7', '2026-11-30')).toEqual({ from: '2026-11-23', to: '2026-11-29' });
    expect(before(periodOf('7', '2026-11-30'), '7')).toEqual({ from: '2026-11-16', to: '2026-11-22' });
  });

  it('of a year is held against the same days of the year before', () => {
    expect(periodOf('year', '2027-01-01')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
    expect(before({ from: '2028-01-01', to: '2028-02-29' }, 'year')).toEqual({
      from: '2027-01-01',
      to: '2027-02-28',
    });
  });
});
