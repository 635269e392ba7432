import { describe, expect, test, vi } from 'vitest';
import type { Rules } from '../../../../platform/api/contract';
import type { DeskBooking, DeskDay } from '../../../../platform/api/contract/desk';
import { minutesOf } from '../../../../platform/time/times';
import { endsFrom, freeOf, laterEnds, walkInsOf } from './free';
import { noticesOf, pausesOf, rowsOf, spanOf, timelineOf } from './rows';
import { looksLikeCard, search, slipOf } from './search';
import { sheetOf } from './sheet';
import { columnsOf, standingOf, type Moment } from './standing';
import { swapChoices } from './swap';

vi.mock('../../../../platform/i18n/texts', () => ({
  localized: (text?: Record<string, string>) => text?.['ru'] ?? '',
}));

const rules = {
  gridMinutes: 15,
  shortestMinutes: 30,
  endOfDayMarginMinutes: 15,
  kinds: {
    computer: { longestMinutes: 60, dailyMinutes: 120 },
    seat: {},
    room: { bufferMinutes: 10, dailyMinutes: 120 },
    booth: {},
    equipment: {},
  },
} as unknown as Rules;

const date = '2026-11-24';
const instant = (time: string) => `${date}T${time}:00+05:00`;
const at = (time: string): Moment => ({ date, minutes: minutesOf(time), instant: Date.parse(instant(time)) });
const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

function booking(
  id: string,
  start: string,
  end: string,
  places: string[],
  more: Partial<DeskBooking> = {},
): DeskBooking {
  return {
    id,
    alias: id,
    people: 1,
    start,
    end,
    status: 'confirmed',
    source: 'site',
    resources: places.map((place) => ({ id: place, start, end })),
    checkIn: {
      opensAt: instant(clock(minutesOf(start) - 15)),
      closesAt: instant(clock(minutesOf(start) + 10)),
    },
    slip: `${id.toUpperCase().padEnd(2, '0').slice(0, 2)}-000000`,
    ...more,
  };
}

const place = (id: string, kind: 'computer' | 'room', ru = id) => ({ id, kind, name: { ru } });

const day: DeskDay = {
  date,
  etag: '1',
  open: [
    { start: '09:00', end: '13:00' },
    { start: '14:00', end: '18:00' },
  ],
  bookable: [
    { start: '09:00', end: '13:00' },
    { start: '14:00', end: '17:45' },
  ],
  resources: [
    place('pc-01', 'computer', 'Компьютер 1'),
    place('pc-02', 'computer'),
    place('pc-03', 'computer'),
    place('hall', 'room', 'Зал'),
  ],
  bookings: [
    booking('aigul', '10:00', '11:00', ['pc-01'], { alias: 'Айгүл' }),
    booking('berik', '10:30', '11:30', ['pc-02'], { status: 'checked-in', alias: 'Берик' }),
    booking('club', '16:00', '17:00', ['hall', 'pc-03'], { status: 'awaiting-approval' }),
  ],
  waiting: [],
  closures: [],
};
const ids = (bookings: DeskBooking[]) => bookings.map(({ id }) => id);

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

describe('A walk-in', () => {
  const choose = (time: string, of = day) => walkInsOf(of, 'computer', rules, at(time));

  test('gets the first place that is free for the longest booking, from the quarter that runs', () => {
    expect(choose('09:07')[0]).toEqual({ resource: 'pc-01', start: 540, ends: [570, 585, 600] });
  });

  test('gets the place that is free for longest where none is free for the longest booking', () => {
    expect(choose('10:05').map(({ resource }) => resource)).toEqual(['pc-03', 'pc-02']);
    const short = {
      ...day,
      bookings: [
        booking('a', '09:30', '10:00', ['pc-01']),
        booking('b', '09:45', '10:00', ['pc-02']),
        booking('c', '09:30', '10:00', ['pc-03']),
      ],
    };
    expect(choose('09:00', short).map(({ resource }) => resource)).toEqual(['pc-02', 'pc-01', 'pc-03']);
  });

  test('starts with this very minute where somebody has just left', () => {
    const left = booking('gone', '09:00', '09:37', ['pc-01'], { status: 'completed' });
    const [offer] = choose('09:38', { ...day, bookings: [left] });
    expect(offer).toEqual({ resource: 'pc-02', start: 570, ends: [600, 615, 630] });
    const [own] = choose('09:38', { ...day, bookings: [left], resources: day.resources.slice(0, 1) });
    expect(own).toEqual({ resource: 'pc-01', start: minutesOf('09:38'), ends: [615, 630] });
  });

  test('finds nothing outside opening hours, behind a closure or on a place kept for a waiter', () => {
    expect(choose('13:20')).toEqual([]);
    expect(choose('17:40')).toEqual([]);
    const closure = { id: 'c', start: '09:05', end: '18:00', resources: [], all: true, reason: {} };
    expect(choose('09:10', { ...day, closures: [closure] })).toEqual([]);
    const hold = { resources: ['pc-01'], start: '09:00', end: '10:00', until: instant('09:20') };
    const waiting = {
      id: 'w',
      alias: '',
      from: '09:00',
      to: '12:00',
      minutes: 60,
      status: 'held',
      place: 1,
      hold,
    };
    expect(choose('09:10', { ...day, waiting: [waiting] }).map(({ resource }) => resource)).not.toContain(
      'pc-01',
    );
    expect(choose('09:21', { ...day, waiting: [waiting] }).map(({ resource }) => resource)).toContain(
      'pc-01',
    );
  });

  test('keeps the time between two bookings of a room', () => {
    expect(freeOf(day, 'hall', rules, at('14:00'))[0]).toEqual({
      start: minutesOf('14:00'),
      end: minutesOf('15:50'),
    });
    expect(endsFrom({ start: 840, end: 950 }, rules, 'room').at(-1)).toBe(945);
  });

  test('of another day may take it whole', () => {
    const tomorrow = { ...at('12:00'), date: '2026-11-23' };
    expect(freeOf(day, 'pc-03', rules, tomorrow)[0]).toEqual({ start: 540, end: 780 });
    expect(freeOf(day, 'pc-03', rules, { ...tomorrow, date: '2026-11-25' })).toEqual([]);
  });
});

describe('Staying longer', () => {
  test('goes to the next booking, to the closing, or two hours', () => {
    expect(laterEnds(day, ['pc-02'], 690, rules, at('11:00'))).toEqual([705, 720, 735, 750, 765, 780]);
    const next = { ...day, bookings: [...day.bookings, booking('n', '12:00', '13:00', ['pc-02'])] };
    expect(laterEnds(next, ['pc-02'], 690, rules, at('11:00'))).toEqual([705, 720]);
    expect(laterEnds(day, ['pc-02'], 780, rules, at('11:00'))).toEqual([]);
  });
});

describe('Changing places', () => {
  test('offers free places of the kind, then whom to exchange with', () => {
    const choices = swapChoices(day, day.bookings[0]!, 'pc-01', at('10:05'));
    expect(choices.map(({ resource, other }) => [resource.id, other?.alias])).toEqual([
      ['pc-03', undefined],
      ['pc-02', 'Берик'],
    ]);
  });

  test('looks only at what is left of the booking', () => {
    const early = { ...day, bookings: [day.bookings[0]!, booking('e', '10:00', '10:30', ['pc-02'])] };
    const free = swapChoices(early, early.bookings[0]!, 'pc-01', at('10:35')).filter(({ other }) => !other);
    expect(free.map(({ resource }) => resource.id)).toEqual(['pc-02', 'pc-03']);
  });
});

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
