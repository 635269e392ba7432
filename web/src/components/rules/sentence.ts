import type { Kind, Rules } from '../../platform/api/contract';
import { texts } from '../../platform/i18n/texts';
import { lengthOf } from '../../platform/time/times';
import type { rulesMessages } from './messages';

const t = texts<typeof rulesMessages>('rules');

/** The limits of a kind in one sentence: "Компьютер: до 1 ч за одну бронь, до 2 ч в день, за 7 дней вперёд". */
export function ruleSentence(rules: Rules, kind: Kind): string {
  const { longestMinutes, dailyMinutes, horizonDays, openBookings, bufferMinutes, approvalFromPeople } =
    rules.kinds[kind];
  const parts = [
    longestMinutes && t('longest', { length: lengthOf(longestMinutes) }),
    dailyMinutes && t('daily', { length: lengthOf(dailyMinutes) }),
    horizonDays && t('horizon', { n: horizonDays }),
    openBookings && t('open', { n: openBookings }),
    bufferMinutes && t('buffer', { length: lengthOf(bufferMinutes) }),
    approvalFromPeople && t('approval', { n: approvalFromPeople }),
  ].filter((part) => typeof part === 'string');
  return parts.length > 0 ? `${t(kind)}: ${parts.join(', ')}.` : '';
}
