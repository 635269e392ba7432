import { expect, test } from 'vitest';
import type { Waiting } from '../platform/api/contract/waiting';
import { inLine, minutesLeft } from './order';

const moment = new Date('2026-11-24T10:00:00+05:00');
const waiting = (
  id: string,
  status: Waiting['status'],
  date = '2026-11-24',
  from = '15:00',
  until?: string,
) =>
  ({
    id,
    status,
    date,
    from,
    ...(until && { hold: { resources: [], start: '15:00', end: '16:00', until } }),
  }) as unknown as Waiting;
const held = (id: string, time: string) =>
  waiting(id, 'held', '2026-11-24', '15:00', `2026-11-24T${time}:00+05:00`);

test('what is kept comes first, the one that ends first in front', () => {
  const [long, short] = [held('long', '10:15'), held('short', '10:05')];
  expect(inLine([long, short], moment, '2026-11-24').held).toEqual([short, long]);
});

test('a hold is over at its very instant, also before the centre has written it down', () => {
  const one = held('one', '10:00');
  expect(minutesLeft(one, moment)).toBe(0);
  expect(minutesLeft(held('two', '10:01'), moment)).toBe(1);
  expect(inLine([one], moment, '2026-11-24')).toEqual({ held: [], waiting: [], lapsed: [one] });
});

test('the line is by day and hour, and forgets what is past, taken or left', () => {
  const [tomorrow, today] = [waiting('tomorrow', 'waiting', '2026-11-25'), waiting('today', 'waiting')];
  const gone = [waiting('y', 'waiting', '2026-11-23'), waiting('t', 'taken'), waiting('l', 'left')];
  expect(inLine([tomorrow, today, ...gone], moment, '2026-11-24')).toEqual({
    held: [],
    waiting: [today, tomorrow],
    lapsed: [],
  });
});
