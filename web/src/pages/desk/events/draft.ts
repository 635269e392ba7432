import type { LocalizedText } from '../../../platform/api/contract';
import type { DeskEvent, EventKind, NewEvent } from '../../../platform/api/contract/events';
import { addDays } from '../../../platform/time/dates';
import { now } from '../../../platform/time/now';
import { rooms } from './state';

/** Stands for a place that is no room of the centre. */
export const inWords = 'elsewhere:';

/** The form as it is typed. */
export interface Draft {
  title: LocalizedText;
  text: LocalizedText;
  date: string;
  start: string;
  end: string;
  kind: EventKind;
  age: string;
  /** A resource's id, or {@link inWords}. */
  where: string;
  place: LocalizedText;
  bookRoom: boolean;
}

export function draftOf(known: DeskEvent | undefined): Draft {
  if (!known) {
    return {
      title: {},
      text: {},
      date: addDays(now.peek()!.date, 1),
      start: '15:00',
      end: '16:30',
      kind: 'meeting',
      age: '',
      where: rooms.peek()[0]?.id ?? inWords,
      place: {},
      bookRoom: true,
    };
  }
  const { event, text, place, room } = known;
  return {
    title: event.title,
    text: text ?? {},
    date: event.date,
    start: event.start,
    end: event.end,
    kind: event.kind,
    age: event.age ?? '',
    where: event.resource ?? inWords,
    place: place ?? {},
    bookRoom: room !== 'none',
  };
}

export function bodyOf(draft: Draft, isNew = false): NewEvent {
  const { date, start, end, kind, title, text, age, where, place, bookRoom } = draft;
  const isSaid = (said: LocalizedText) => Object.keys(said).length > 0;
  return {
    date,
    start,
    end,
    kind,
    title,
    ...(isSaid(text) && { text }),
    ...(age && { age }),
    ...(where !== inWords && { resource: where }),
    ...(where === inWords && isSaid(place) && { place }),
    ...(isNew && bookRoom && where !== inWords && { bookRoom: true as const }),
  };
}
