import { texts } from '../../platform/i18n/texts';
import { addDays, type IsoDate } from '../../platform/time/dates';
import type { ticketMessages } from './messages';

const t = texts<typeof ticketMessages>('ticket');

/** "сегодня", "завтра", or nothing. */
export function dayWord(date: IsoDate, today: IsoDate | undefined): string | undefined {
  if (date === today) return t('today');
  return today && date === addDays(today, 1) ? t('tomorrow') : undefined;
}
