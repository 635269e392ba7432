import { beforeEach, describe, expect, test } from 'vitest';
import { zoneOffsets } from '../../../build/zone';
import { setPage, type PageData } from '../page';
import { formatSize } from '../i18n/numbers';
import { addDays, dayAndMonth, daysBetween, fullDate, shortWeekday, weekday } from './dates';
import { dayOf } from './now';
import { lengthOf, minutesOf, playLength, range, timeOf } from './times';
import { wallClock } from './zone';

const speak = (language: 'kk' | 'ru' | 'en') => setPage({ language } as PageData);

describe('Dates and lengths read as people say them', () => {
  beforeEach(() => speak('ru'));

  test.each([
    ['kk', '24 қараша', 'сейсенбі', 'сс', '2026 жылғы 24 қараша', '1 сағ 15 мин', '1,4 ГБ'],
    ['ru', '24 ноября', 'вторник', 'вт', '24 ноября 2026 г.', '1 ч 15 мин', '1,4 ГБ'],
    ['en', '24 November', 'Tuesday', 'Tue', '24 November 2026', '1 h 15 min', '1.4 GB'],
  ] as const)('%s', (language, day, name, short, full, length, size) => {
    speak(language);
    const plain = (text: string) => text.replace(/\u00a0/g, ' ');
    expect(dayAndMonth('2026-11-24')).toBe(day);
    expect(weekday('2026-11-24')).toBe(name);
    expect(shortWeekday('2026-11-24')).toBe(short);
    expect(plain(fullDate('2026-11-24'))).toBe(full);
    expect(plain(lengthOf(75))).toBe(length);
    expect(plain(formatSize(1.4 * 1024 ** 3))).toBe(size);
  });

  test('whole hours leave the minutes out, and nothing is nothing', () => {
    expect(lengthOf(120)).toBe('2\u00a0ч');
    expect(lengthOf(0)).toBe('0\u00a0мин');
    expect(playLength(1507)).toBe('25:07');
    expect(playLength(3729)).toBe('1:02:09');
    expect(formatSize(18.2 * 1024 ** 2)).toBe('18\u00a0МБ');
  });

  test('times go to minutes and back, the end of the day too', () => {
    expect(['00:00', '09:15', '24:00'].map((time) => timeOf(minutesOf(time)))).toEqual([
      '00:00',
      '09:15',
      '24:00',
    ]);
    expect(range({ start: 540, end: 600 })).toBe('09:00–10:00');
  });

  test('days are counted over a month and a leap year', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
    expect(daysBetween('2026-12-31', '2027-01-14')).toBe(14);
  });
});

describe("The centre's wall clock", () => {
  test('says the day of an instant, with the year where it is another', () => {
    setPage({ language: 'en', zoneOffsets: [[0, 300]] } as unknown as PageData);
    expect(dayOf('2026-11-24T18:59:00Z', '2026-12-01')).toBe('24 November');
    expect(dayOf('2026-11-24T19:00:00Z', '2026-12-01')).toBe('25 November');
    expect(dayOf('2026-12-31T19:30:00Z', '2026-12-31')).toBe('1 January 2027');
  });

  test('follows the change of Kazakhstan to one zone, whatever the phone believes', () => {
    const offsets = zoneOffsets('Asia/Almaty', new Date('2024-02-01T00:00:00Z'));
    expect(offsets.map(([, offset]) => offset)).toEqual([360, 300]);
    expect(wallClock(new Date('2024-02-29T17:59:00Z'), offsets)).toEqual({
      date: '2024-02-29',
      minutes: 23 * 60 + 59,
    });
    expect(wallClock(new Date('2024-02-29T18:00:00Z'), offsets)).toEqual({
      date: '2024-02-29',
      minutes: 23 * 60,
    });
    expect(wallClock(new Date('2024-02-29T19:00:00Z'), offsets)).toEqual({ date: '2024-03-01', minutes: 0 });
  });
});
