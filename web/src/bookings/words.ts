import { dayWord } from '../components/ticket/day-word';
import { placesOf } from '../components/ticket/places';
import type { Booking } from '../platform/api/contract';
import type { Problem } from '../platform/api/problem';
import { dayAndMonth } from '../platform/time/dates';
import { now } from '../platform/time/now';
import { range, stretchOf } from '../platform/time/times';

/** The words that name a booking in a sentence. */
export const wordsOf = (booking: Pick<Booking, 'resources' | 'date' | 'start' | 'end'>) => ({
  place: placesOf(booking),
  date: dayWord(booking.date, now.value?.date) ?? dayAndMonth(booking.date),
  range: range(stretchOf(booking)),
});

/** What the centre answered, as it said it. */
export const problemWords = ({ title, detail }: Problem) => [title, detail].filter(Boolean).join(' ');
