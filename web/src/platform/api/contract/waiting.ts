import type { Booking, Kind } from '../contract';

/** A place in the waiting list: for some resources or a kind, within a window of one day. */
export interface Waiting {
  id: string;
  date: string;
  from: string;
  to: string;
  minutes: number;
  kind?: Kind | null;
  count?: number | null;
  resources?: string[] | null;
  status: 'waiting' | 'held' | 'taken' | 'lapsed' | 'left';
  /** 1 is next. */
  place?: number | null;
  createdAt: string;
  hold?: Hold | null;
}

/** A freed place that is kept for one waiter until an instant. */
export interface Hold {
  resources: Booking['resources'];
  start: string;
  end: string;
  until: string;
}

export interface NewWaiting {
  date: string;
  from: string;
  to: string;
  minutes: number;
  resources?: string[];
  kind?: Kind;
  count?: number;
  people?: number;
}
