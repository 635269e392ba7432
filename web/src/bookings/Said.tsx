import { texts } from '../platform/i18n/texts';
import { done } from './acting';
import type { heldMessages } from './messages';
import { wordsOf } from './words';

const t = texts<typeof heldMessages>('held');

/** What was done last, and stays to be read. */
export function Said() {
  const last = done.value;
  const words = last && { ...wordsOf(last.booking), end: last.booking.end };
  return (
    <p class="held-said" role="status">
      {last?.verb === 'check-in' && t('doneCheckIn', words!)}
      {last?.verb === 'extend' && t('doneExtend', words!)}
      {last?.verb === 'leave' && t('doneLeave', words!)}
      {last?.verb === 'cancel' && t('doneCancel', words!)}
    </p>
  );
}
