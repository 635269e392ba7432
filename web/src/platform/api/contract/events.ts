import type { IsoDate } from '../../time/dates';
import type { LocalizedText } from '../contract';

export const eventKinds = ['club', 'lecture', 'film', 'master-class', 'meeting', 'other'] as const;
export type EventKind = (typeof eventKinds)[number];

/** An event as everybody may see it; times of the centre's wall clock. */
export interface CentreEvent {
  id: string;
  date: IsoDate;
  start: string;
  end: string;
  startsAt: string;
  endsAt: string;
  kind: EventKind;
  title: LocalizedText;
  where: LocalizedText;
  status: 'announced' | 'cancelled';
  resource?: string | null;
  /** `12+`; missing where nobody has judged it. */
  age?: string | null;
  /** Why it was cancelled. */
  reason?: LocalizedText | null;
}

export interface EventDetails {
  event: CentreEvent;
  text?: LocalizedText | null;
}

/** An event as the desk sees it. `differs`: its room is booked for another time or place than the event's. */
export interface DeskEvent extends EventDetails {
  room: 'none' | 'booked' | 'differs';
  etag: string;
  /** Where, in words; missing where it is a resource. */
  place?: LocalizedText | null;
}

/** What the desk says of an event, whole. */
export interface NewEvent {
  date: IsoDate;
  start: string;
  end: string;
  kind: EventKind;
  title: LocalizedText;
  text?: LocalizedText;
  age?: string;
  resource?: string;
  place?: LocalizedText;
  bookRoom?: true;
}
