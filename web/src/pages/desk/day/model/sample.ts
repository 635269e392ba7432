import type { Rules } from '../../../../platform/api/contract';
import type { DeskBooking, DeskDay } from '../../../../platform/api/contract/desk';
import { minutesOf } from '../../../../platform/time/times';
import type { Moment } from './standing';

/** One day at the desk, for the tests beside it. */
export const rules = {
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

export const date = '2026-11-24';
export const instant = (time: string) => `${date}T${time}:00+05:00`;
export const at = (time: string): Moment => ({
  date,
  minutes: minutesOf(time),
  instant: Date.parse(instant(time)),
});
const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

export function booking(
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

export const day: DeskDay = {
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
export const ids = (bookings: DeskBooking[]) => bookings.map(({ id }) => id);
