import type { Hours } from '../../platform/api/contract';
import { localized, texts } from '../../platform/i18n/texts';
import { addDays, fullDate, weekday } from '../../platform/time/dates';
import { now } from '../../platform/time/now';
import { range, stretchOf } from '../../platform/time/times';
import type { aboutMessages } from './messages';

const t = texts<typeof aboutMessages>('about');

/** Holidays and other dated exceptions of the coming four months; in the static page, which has no today, all that are stamped. */
export function SpecialDays({ hours }: { hours: Hours }) {
  const today = now.value?.date;
  const coming = today
    ? hours.exceptions.filter(({ date }) => date >= today && date <= addDays(today, 120))
    : hours.exceptions;
  if (coming.length === 0) return <p>{t('exceptionsNone')}</p>;
  return (
    <ul class="special-days">
      {coming.map(({ date, open, reason }) => (
        <li key={date}>
          <span class="nowrap">{fullDate(date)}</span>, {weekday(date)}:{' '}
          {open.length > 0 ? open.map((each) => range(stretchOf(each))).join(', ') : t('closed')}
          {reason && <span class="quiet"> — {localized(reason)}</span>}
        </li>
      ))}
    </ul>
  );
}
