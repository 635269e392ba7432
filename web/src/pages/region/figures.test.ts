import { describe, expect, it } from 'vitest';
import type { Stats } from '../../platform/api/contract/stats';
import { change, eventsChange, eventsOf, figuresOf, heatOf, trendOf } from './figures';
import { answer, measure } from './testing/stats';

describe('figures of some centres', () => {
  it('add up what is told, and are unknown where nobody may tell', () => {
    const figures = figuresOf([
      answer(measure('came', 20), measure('came-by-desk', 10), measure('no-show', 0)),
      answer(measure('came', 0), measure('no-show', 6)),
    ]);
    expect(figures).toMatchObject({ used: 30, desk: 10, minutes: 1800, capacityMinutes: 12_000, noShows: 6 });
    expect(figures.cancelled).toBeUndefined();
    expect(figuresOf([], 'seat').used).toBeUndefined();
  });

  it('give rates only where both parts are known', () => {
    const known = answer(measure('came', 30), measure('no-show', 10));
    const half = answer(measure('came', 60), measure('no-show', 0));
    expect(figuresOf([known])).toMatchObject({ noShowRate: 0.25, useRate: 0.3 });
    expect(figuresOf([half]).noShowRate).toBeUndefined();
    expect(figuresOf([known, half, answer(measure('no-show', 50))])).toMatchObject({ noShowRate: 0.25 });
    expect(figuresOf([answer(measure('came', 0))]).useRate).toBeUndefined();
    expect(change(110, 100)).toBeCloseTo(0.1);
    expect(change(110, undefined)).toBeUndefined();
    expect(change(110, 0)).toBeUndefined();
  });

  it('hold the minutes of a stretch against its own days, and add up who booked and whom the desk booked', () => {
    const stretch = {
      from: '2026-06-01',
      to: '2026-11-02',
      count: 9,
      patrons: 9,
      minutes: 6000,
      capacityMinutes: 24_000,
    };
    const long = measure('came', 9, { minutes: 6000, stretches: [stretch] });
    expect(figuresOf([answer(long)]).useRate).toBe(0.25);
    expect(figuresOf([answer(long, measure('came-by-desk', 50))]).useRate).toBe(0.75);
    expect(figuresOf([answer(long, measure('came-by-desk', 90))]).useRate).toBe(1);
  });

  it('count the capacity of an hour once, whoever booked', () => {
    const hours = (minutes: number) => ({
      hours: [
        {
          from: '2026-11-02',
          to: '2026-11-08',
          blocks: [{ hours: [9], patrons: 5, minutes, capacityMinutes: 100 }],
        },
      ],
    });
    const heat = (own: number, desk: number) =>
      heatOf([answer(measure('came', 5, hours(own)), measure('came-by-desk', 5, hours(desk)))]).rows[0]!
        .rates[0];
    expect(heat(40, 20)).toBeCloseTo(0.6);
    expect(heat(80, 40)).toBe(1);
  });

  it('spread hours that are told together evenly, over all weeks and centres', () => {
    const week = (hours: number[], minutes: number) => ({
      from: '2026-11-02',
      to: '2026-11-08',
      blocks: [{ hours, patrons: 5, minutes, capacityMinutes: hours.length * 100 }],
    });
    const heat = heatOf([
      answer(measure('came', 5, { hours: [week([9, 10], 100)] })),
      answer(measure('came', 5, { hours: [week([10], 100)] })),
    ]);
    expect(heat).toEqual({ hours: [9, 10], rows: [{ kind: 'computer', rates: [0.5, 0.75] }] });
  });

  it('step by days, weeks or months, and count a stretch where it ends', () => {
    const stretch = {
      from: '2026-11-05',
      to: '2026-11-09',
      count: 7,
      minutes: 0,
      patrons: 7,
      capacityMinutes: 0,
    };
    const told = [answer(measure('came', 7, { stretches: [stretch] }))];
    expect(trendOf(told, { from: '2026-11-08', to: '2026-11-10' }).map(({ used }) => used)).toEqual([
      0, 7, 0,
    ]);
    const weeks = trendOf(told, { from: '2026-09-02', to: '2026-11-30' });
    expect(weeks).toHaveLength(13);
    expect(weeks.at(-1)).toEqual({ from: '2026-11-25', to: '2026-11-30', used: 0, plays: 0 });
    expect(trendOf(told, { from: '2026-01-01', to: '2026-11-29' }).map(({ to }) => to)).toEqual(
      ['01-31', '02-28', '03-31', '04-30', '05-31', '06-30', '07-31', '08-31', '09-30', '10-31', '11-29'].map(
        (day) => `2026-${day}`,
      ),
    );
  });
});

describe('events', () => {
  const held = (from: string, ...days: [date: string, count: number][]): Stats => ({
    ...answer(),
    countedFrom: '2026-11-01',
    events: {
      counted: [{ from, to: '2026-11-30' }],
      days: days.map(([date, count]) => ({ date, count, minutes: count * 90 })),
      count: days.reduce((sum, [, count]) => sum + count, 0),
      minutes: days.reduce((sum, [, count]) => sum + count * 90, 0),
    },
  });
  const none: Stats = { ...answer(), countedFrom: '2026-11-01', events: { counted: [], days: [] } };
  const [few, many] = [held('2026-11-01', ['2026-11-03', 2]), held('2026-11-01', ['2026-11-03', 3])];

  it('that were not counted are unknown, none is none', () => {
    expect(eventsOf([answer()]).events).toBeUndefined();
    expect(eventsOf([none]).events).toBeUndefined();
    expect(eventsOf([held('2026-11-01')]).events).toBe(0);
    expect(eventsOf([few, many, none])).toMatchObject({ events: 5, eventMinutes: 450 });
  });

  it('are held against a period before only where both were counted whole', () => {
    expect(eventsChange(eventsOf([many]), eventsOf([few]))).toBeCloseTo(0.5);
    const late = eventsOf([held('2026-11-02', ['2026-11-03', 1])]);
    expect(late.eventsSince).toBe('2026-11-02');
    expect(eventsChange(eventsOf([many]), late)).toBeUndefined();
    expect(eventsChange(late, eventsOf([few]))).toBeUndefined();
    expect(eventsChange(eventsOf([many]), eventsOf([none]))).toBeUndefined();
  });

  it('fall on their day, and a step without a counted day is no zero', () => {
    const steps = trendOf([held('2026-11-03', ['2026-11-03', 2]), none], {
      from: '2026-11-02',
      to: '2026-11-04',
    });
    expect(steps.map(({ events }) => events)).toEqual([undefined, 2, 0]);
  });
});
