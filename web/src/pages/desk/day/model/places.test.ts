import { describe, expect, test, vi } from 'vitest';
import { minutesOf } from '../../../../platform/time/times';
import { endsFrom, freeOf, laterEnds, walkInsOf } from './free';
import { at, booking, day, instant, rules } from './sample';
import { swapChoices } from './swap';

vi.mock('../../../../platform/i18n/texts', () => ({
  localized: (text?: Record<string, string>) => text?.['ru'] ?? '',
}));

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
