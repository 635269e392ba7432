import type { Booking } from '../contract';

/** What the code of a printed slip shows: the booking without its number and without anybody's words. */
export type SlipBooking = Pick<Booking, 'date' | 'start' | 'end' | 'resources' | 'status' | 'checkIn'>;
