import type { BookingStatus, Interval, Kind, LocalizedText } from '../contract';

/** The wire shapes of the desk: what a librarian reads and sends. */
export interface DeskDay {
  date: string;
  etag: string;
  open: Interval[];
  /** The hours in which a booking may lie: the last of the day ends earlier by the centre's margin. */
  bookable: Interval[];
  resources: DeskResource[];
  bookings: DeskBooking[];
  waiting: DeskWaiting[];
  closures: Closure[];
}

export interface DeskResource {
  id: string;
  kind: Kind;
  name: LocalizedText;
  zone?: LocalizedText | string | null;
}

/** A place held for a part of a booking: after a swap two places share it. */
export interface HeldPart extends Interval {
  id: string;
}

export interface DeskBooking extends Interval {
  id: string;
  alias: string;
  people: number;
  status: BookingStatus;
  source: string;
  purpose?: string | null;
  note?: string | null;
  resources: HeldPart[];
  checkIn: { opensAt: string; closesAt: string };
  slip: string;
  version?: number | string;
  series?: string | null;
  card?: boolean;
}

export interface DeskWaiting {
  id: string;
  alias: string;
  kind?: Kind | null;
  resources?: string[] | null;
  from: string;
  to: string;
  minutes: number;
  status: string;
  place: number;
  hold?: { resources: string[]; start: string; end: string; until: string } | null;
}

export interface Closure extends Interval {
  id: string;
  date?: string;
  resources: string[];
  all: boolean;
  reason: LocalizedText;
}

/** A closure as the desk sends it: some places, or all. */
export interface NewClosure extends Interval {
  date: string;
  reason: LocalizedText;
  resources?: string[];
  all?: true;
}

/** What a closure takes away, in words a person can be told. */
export interface Struck extends Interval {
  id: string;
  alias: string;
  resources: string[];
  /** Whose people are there stays until then instead of being cancelled. */
  endsAt?: string | null;
}

export interface ClosureAnswer extends Closure {
  cancelled: Struck[];
  done: boolean;
}

/** Who a booking of the desk is for. */
export type DeskPatron = { card: string } | { id: string } | { guest: string };

export interface NewDeskBooking extends Interval {
  date: string;
  resources: string[];
  /** Beside the named places: so many free ones of a kind, for a class. */
  kind?: Kind;
  count?: number;
  patron: DeskPatron;
  alias?: string;
  purpose?: string;
  people?: number;
  override?: string[];
  checkIn?: boolean;
}

/** A booking found by card or alias, of today or later. */
export interface FoundBooking extends Interval {
  id: string;
  date: string;
  alias: string;
  status: BookingStatus;
  resources: { id: string; name?: LocalizedText }[];
}

export type SeriesState = 'free' | 'clash' | 'closed' | 'booked' | 'cancelled';

export interface SeriesDate extends Interval {
  date: string;
  resources: string[];
  state: SeriesState;
  booking?: string | null;
  with?: Interval[] | null;
}

export interface NewSeries extends Interval {
  weekday: string;
  from: string;
  until: string;
  resources: string[];
  alias: string;
  purpose?: string;
  people?: number;
}

export interface SeriesItem extends NewSeries {
  id: string;
  people: number;
}

/** A series with each of its dates; one that is only looked at has no id. */
export interface Series extends Omit<SeriesItem, 'id'> {
  id?: string | null;
  dates: SeriesDate[];
}

export interface Poster {
  resource: string;
  name: LocalizedText;
  code: string;
}
