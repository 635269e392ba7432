import type { Outcome } from '../../../platform/api/problem';
import { texts } from '../../../platform/i18n/texts';
import { faultIn } from '../fault';
import type { deskEventMessages } from './messages';

const t = texts<typeof deskEventMessages>('deskEvents');

/** What went wrong, in words; empty where nothing did. */
export function faultOf<Value>(outcome: Outcome<Value>): string {
  if (outcome.kind === 'problem' && outcome.problem.status === 412) return t('changedMeanwhile');
  return faultIn(outcome, { silence: t('silence'), signedOut: t('signedOut') });
}
