import type { Outcome } from '../../../platform/api/problem';
import { texts } from '../../../platform/i18n/texts';
import type { deskEventMessages } from './messages';

const t = texts<typeof deskEventMessages>('deskEvents');

/** What went wrong, in words; empty where nothing did. */
export function faultOf<Value>(outcome: Outcome<Value>): string {
  if (outcome.kind === 'answer') return '';
  if (outcome.kind === 'silence') return t('silence');
  const { errors, title, status } = outcome.problem;
  if (status === 412) return t('changedMeanwhile');
  return errors ? Object.values(errors).flat().join(' ') : title || t('signedOut');
}
