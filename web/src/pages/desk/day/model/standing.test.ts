import { describe, expect, test, vi } from 'vitest';
import { at, booking, date, day, ids } from './sample';
import { columnsOf, standingOf } from './standing';

vi.mock('../../../../platform/i18n/texts', () => ({
  localized: (text?: Record<string, string>) => text?.['ru'] ?? '',
}));

describe('Where a booking stands', () => {
  const one = day.bookings[0]!;
  test.each([
    ['09:30', 'coming'],
    ['09:45', 'due'],
    ['10:00', 'due'],
    ['10:01', 'late'],
    ['10:10', 'missed'],
  ] as const)('at %s a confirmed one is %s', (time, standing) => {
    expect(standingOf(one, date, at(time))).toBe(standing);
  });

  test('one that is here is over at its end, and a request lapses like a place', () => {
    const here = { ...one, status: 'checked-in' as const };
    expect(standingOf(here, date, at('10:59'))).toBe('in');
    expect(standingOf(here, date, at('11:00'))).toBe('over');
    expect(standingOf({ ...one, status: 'awaiting-approval' }, date, at('10:10'))).toBe('gone');
  });
});

describe('The three columns', () => {
  test('hold who is due, late and in, and requests apart', () => {
    const columns = columnsOf(day.bookings, date, at('10:05'));
    expect(ids(columns.due)).toEqual([]);
    expect(ids(columns.late)).toEqual(['aigul']);
    expect(ids(columns.in)).toEqual(['berik']);
    expect(ids(columns.requests)).toEqual(['club']);
  });

  test('show who comes within the hour, the first first', () => {
    const soon = [
      booking('b', '10:30', '11:00', ['pc-03']),
      booking('a', '10:00', '11:00', ['pc-01']),
      booking('far', '11:15', '12:00', ['pc-03']),
    ];
    expect(ids(columnsOf(soon, date, at('10:00')).due)).toEqual(['a', 'b']);
    expect(ids(columnsOf(soon, date, at('09:00')).due)).toEqual(['a']);
  });
});
