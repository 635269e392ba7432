import type { MeasureFigures, MeasureName, Stats } from '../../../platform/api/contract/stats';

/** For tests: what a centre tells of one measure in November; nothing of fewer than five people. */
export const measure = (
  name: MeasureName,
  count: number,
  rest: Partial<MeasureFigures> = {},
): MeasureFigures => ({
  measure: name,
  few: count === 0,
  stretches:
    count > 0
      ? [
          {
            from: '2026-11-01',
            to: '2026-11-30',
            count,
            minutes: count * 60,
            patrons: count,
            capacityMinutes: 6000,
          },
        ]
      : [],
  hours: [],
  ...(count > 0 && { count, minutes: count * 60, patrons: count }),
  ...rest,
});

/** For tests: a centre of computers alone. */
export const answer = (...measures: MeasureFigures[]): Stats => ({
  from: '2026-11-01',
  to: '2026-11-30',
  least: 5,
  countedTo: '2026-11-30',
  kinds: [{ kind: 'computer', capacityMinutes: 6000, measures }],
});
