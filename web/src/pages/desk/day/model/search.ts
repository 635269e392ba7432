import type { DeskBooking, DeskDay, DeskResource } from '../../../../platform/api/contract/desk';
import { localized } from '../../../../platform/i18n/texts';
import { minutesOf } from '../../../../platform/time/times';
import { holds, standingOf, type Moment } from './standing';

export interface Found {
  bookings: DeskBooking[];
  places: DeskResource[];
}

const plain = (text: string) =>
  text
    .toLocaleLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[\s-]+/g, ' ')
    .trim();

/** What of the day on the screen fits what is typed: aliases, slip codes, places. Who is still to come stands first. */
export function search(day: DeskDay, query: string, at: Moment): Found {
  const wanted = plain(query);
  if (wanted.length === 0) return { bookings: [], places: [] };
  const code = slipOf(query);
  const bookings = day.bookings.filter(
    ({ alias, slip, status }) =>
      status !== 'cancelled' && (plain(alias).includes(wanted) || (code !== undefined && slip === code)),
  );
  const rank = (booking: DeskBooking) => (holds(standingOf(booking, day.date, at)) ? 0 : 1);
  bookings.sort((one, other) => rank(one) - rank(other) || minutesOf(one.start) - minutesOf(other.start));
  const places = day.resources.filter(
    ({ id, name }) => plain(localized(name)).includes(wanted) || plain(id).includes(wanted),
  );
  return { bookings: bookings.slice(0, 8), places: places.slice(0, 8) };
}

/** A slip's code as a hand types it: case, spaces and the look-alikes of a printed code are forgiven. */
export function slipOf(text: string): string | undefined {
  const letters = text.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll(/[IL]/g, '1').replaceAll('O', '0');
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(letters) ? `${letters.slice(0, 2)}-${letters.slice(2)}` : undefined;
}

/** Whether what is typed where a name may stand is the number of a library card: no spaces, and two digits at least. */
export const looksLikeCard = (text: string): boolean =>
  /^[A-Z0-9-]{3,32}$/i.test(text.trim()) && (text.match(/\d/g)?.length ?? 0) >= 2;
