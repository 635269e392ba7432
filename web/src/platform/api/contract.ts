import type { CentreEvent } from './contract/events';

/** The wire shapes that the patron's pages read and send; the whole API is described by /api/openapi.json. */
export type LocalizedText = Partial<Record<'kk' | 'ru' | 'en', string>>;
export interface Interval {
  start: string;
  end: string;
}

export const kinds = ['computer', 'seat', 'room', 'booth', 'equipment'] as const;
export type Kind = (typeof kinds)[number];

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

export interface KindRules {
  longestMinutes?: number | null;
  dailyMinutes?: number | null;
  horizonDays?: number | null;
  openBookings?: number | null;
  bufferMinutes?: number | null;
  graceMinutes?: number | null;
  approvalFromPeople?: number | null;
}

export interface CheckInWays {
  button: boolean;
  screenCode: boolean;
  poster: boolean;
}

export interface NoShowRule {
  count: number;
  days: number;
  sanctionDays: number;
}

export interface Rules {
  gridMinutes: number;
  shortestMinutes: number;
  endOfDayMarginMinutes: number;
  checkInOpensMinutes: number;
  mostResources: number;
  kinds: Record<Kind, KindRules>;
  waitHoldMinutes: number;
  checkIn: CheckInWays;
  noShows?: NoShowRule | null;
}

export interface Hours {
  weekly: Record<(typeof weekdays)[number], Interval[]>;
  exceptions: { date: string; open: Interval[]; reason?: LocalizedText }[];
}

export interface Centre {
  code: string;
  name: LocalizedText;
  address: LocalizedText;
  zone: string;
  languages: string[];
  accent: string;
  phone?: string | null;
  hours: Hours;
  rules: Rules;
  /** Where the logo is, below the API's address. */
  logo?: string | null;
  changedAt?: string | null;
  etag?: string;
}

export interface Resource {
  id: string;
  kind: Kind;
  name: LocalizedText;
  zone?: LocalizedText | string | null;
  capacity: number;
  features: string[];
  active: boolean;
  deskOnly?: boolean | null;
}

/** The centre's Wi-Fi, for who is checked in and for staff; `qr` is the text of its code. */
export interface Wifi {
  network: string;
  security: 'wpa' | 'open';
  password?: string | null;
  qr: string;
}

export interface Availability {
  date: string;
  open: Interval[];
  /** `held` are those parts of `busy` that are only kept for somebody in line. */
  resources: { id: string; busy: Interval[]; held?: Interval[] | null }[];
}

export type BookingStatus =
  'confirmed' | 'checked-in' | 'completed' | 'cancelled' | 'no-show' | 'awaiting-approval';

export interface Booking {
  id: string;
  date: string;
  start: string;
  end: string;
  startsAt: string;
  endsAt: string;
  resources: { id: string; kind: Kind; name: LocalizedText }[];
  status: BookingStatus;
  purpose?: string | null;
  note?: string | null;
  checkIn: { opensAt: string; closesAt: string };
  createdAt: string;
  people?: number | null;
  /** The short code that stands on a printed slip. */
  slip?: string | null;
  /** Why it was cancelled, where somebody said so. */
  reason?: LocalizedText | null;
  movedTo?: string | null;
  movedFrom?: string | null;
}

export interface NewBooking {
  date: string;
  start: string;
  end: string;
  resources?: string[];
  kind?: Kind;
  count?: number;
  people?: number;
  purpose?: string;
  note?: string;
}

export interface Alternative {
  date: string;
  start: string;
  end: string;
  resources: string[];
}

export interface Recording {
  id: string;
  title: LocalizedText;
  kind: 'audio' | 'video';
  durationSeconds: number;
  size: number;
  language?: string | null;
  tags: string[];
  publishedAt: string;
  poster?: string | null;
  /** `12+`; missing where nobody has judged it. */
  age?: string | null;
  /** Where what was asked for is said. */
  moments?: Moment[] | null;
}

/** A line that is said in a recording, and when. */
export interface Moment {
  language: string;
  seconds: number;
  text: string;
}

export interface Overview {
  centre: Pick<Centre, 'name' | 'address' | 'zone' | 'languages' | 'accent' | 'phone'>;
  date: string;
  open: { now: true; until: string } | { now: false; next?: { date: string; start: string } | null };
  kinds: { kind: Kind; total: number; free: number; freeFrom?: string | null }[];
  days: { date: string; open: Interval[]; reason?: LocalizedText | null }[];
  recordings: Recording[];
  notices?: Notice[];
  /** The next few within a month, cancelled ones too. */
  events?: CentreEvent[];
}

/** A closure or an outage of today, running or coming. */
export interface Notice {
  date: string;
  start: string;
  end: string;
  all: boolean;
  reason?: LocalizedText | null;
  resources: string[];
}

export interface Page<Item> {
  items: Item[];
  next?: string | null;
}
