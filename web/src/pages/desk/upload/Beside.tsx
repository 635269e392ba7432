import { copiesUnderWay } from '../../../convert/copies';
import { texts } from '../../../platform/i18n/texts';
import { uploadsUnderWay } from '../../../upload/uploads';
import type { copiesMessages } from './copies-messages';

const t = texts<typeof copiesMessages>('copies');

const underWay = () => copiesUnderWay.value || uploadsUnderWay.value;

/**
 * For links to other pages: they open beside this one while uploads or copies, which stop with the tab, are under way. A
 * page of ours may know what opened it; without that it would not have the session, and ask to sign in again.
 */
export const besideWork = () =>
  underWay() ? ({ target: '_blank', rel: 'opener', 'aria-describedby': 'work-beside' } as const) : {};

/** Says so, once a page. */
export function Beside() {
  return underWay() ? (
    <p id="work-beside" class="small">
      {t('beside')}
    </p>
  ) : null;
}
