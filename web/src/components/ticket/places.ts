import type { Booking } from '../../platform/api/contract';
import { localized } from '../../platform/i18n/texts';

/** The names of a booking's places, in the page's language. */
export const placesOf = ({ resources }: Pick<Booking, 'resources'>): string =>
  resources.map(({ name, id }) => localized(name) || id).join(', ');
