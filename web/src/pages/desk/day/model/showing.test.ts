import { describe, expect, test, vi } from 'vitest';
import { noticesOf, pausesOf, rowsOf, spanOf, timelineOf } from './rows';
import { at, booking, day, ids } from './sample';
import { looksLikeCard, search, slipOf } from './search';
import { sheetOf } from './sheet';

vi.mock('../../../../platform/i18n/texts', () => ({
  localized: (text?: Record<string, string>) => text?.['ru'] ?? '',
}));

describe('The lines of the grid', () => {
  test('span whole hours around what is open, and more where something was booked outside', () => {
    expect(spanOf(day)).toEqual({ start: 540, end: 1080 });
    const late = { ...day, bookings: [booking('night', '18:30', '19:15', ['hall'])] };
    expect(spanOf(late)).toEqual({ start: 540, end: 1200 });
  });

  test('shows the break and what lies outside the hours as not open', () => {
    const late = { ...day, bookings: [booking('late', '18:30', '19:30', ['pc-1'])] };
    expect(pausesOf(late)).toEqual([
      { start: 780, end: 840, isBreak: true },
      { start: 1080, end: 1200, isBreak: false },
    ]);
  });

  test('hide who did not come behind who has the place now', () => {
    const given = { ...day, bookings: [...day.bookings, booking('next', '10:15', '11:15', ['pc-01'])] };
    const [row] = rowsOf(given, 'computer', at('10:20'));
    expect(row!.bars.map((bar) => bar.kind === 'booking' && bar.booking.id)).toEqual(['next']);
    expect(rowsOf(day, 'computer', at('10:20'))[0]!.bars).toHaveLength(1);
  });

  test('become one line of time where the screen is narrow', () => {
    const line = timelineOf(rowsOf(day, undefined, at('09:00')));
    expect(line.map(({ resource }) => resource.id)).toEqual(['pc-01', 'pc-02', 'pc-03', 'hall']);
  });

  test('show a closure until it is over', () => {
    const closures = [
      { id: 'c', start: '10:00', end: '11:00', resources: ['pc-01'], all: false, reason: {} },
    ];
    expect(noticesOf({ ...day, closures }, at('10:59'))).toHaveLength(1);
    expect(noticesOf({ ...day, closures }, at('11:00'))).toHaveLength(0);
    expect(
      rowsOf({ ...day, bookings: [], closures }, 'computer', at('09:00')).map(({ bars }) => bars.length),
    ).toEqual([1, 0, 0]);
  });
});

describe('The search', () => {
  test('finds an alias, a place and a slip as a person types them', () => {
    expect(ids(search(day, 'айг', at('10:00')).bookings)).toEqual(['aigul']);
    expect(search(day, 'компьютер-1', at('10:00')).places.map(({ id }) => id)).toEqual(['pc-01']);
    expect(search(day, '  ', at('10:00'))).toEqual({ bookings: [], places: [] });
    const printed = { ...day, bookings: [booking('x', '10:00', '11:00', ['pc-01'], { slip: 'K7-3M9Q01' })] };
    expect(ids(search(printed, 'k7 3m9qol', at('10:00')).bookings)).toEqual(['x']);
  });

  test('knows a card from a name and a slip from both', () => {
    expect(['00123', 'BK-0042', 'a12345'].every(looksLikeCard)).toBe(true);
    expect(['Айгүл', 'Anna', 'Anna 12', 'pc-1', '7'].some(looksLikeCard)).toBe(false);
    expect(slipOf('K7-3M9QX2')).toBe('K7-3M9QX2');
    expect(slipOf('Anna')).toBeUndefined();
  });
});

describe('The sheet on paper', () => {
  const sheet = sheetOf(day, 15, at('09:00'));
  test('has every minute of the day in exactly one cell of each row', () => {
    for (const { cells } of sheet.rows) {
      expect(cells[0]!.start).toBe(sheet.span.start);
      expect(cells.at(-1)!.end).toBe(sheet.span.end);
      cells.slice(1).forEach((cell, index) => expect(cell.start).toBe(cells[index]!.end));
    }
  });

  test('leaves free hours to write in and marks the break', () => {
    const [first] = sheet.rows;
    expect(first!.cells.filter(({ bar }) => bar)).toHaveLength(1);
    expect(first!.cells.filter(({ closed }) => closed)).toEqual([{ start: 780, end: 840, closed: true }]);
    expect(first!.cells[0]).toEqual({ start: 540, end: 600 });
  });
});
