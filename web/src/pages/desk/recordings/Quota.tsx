import './quota.css';
import { useEffect, useMemo } from 'preact/hooks';
import { WarningIcon } from '../../../components/icons/icons';
import { copiesKept } from '../../../convert/copy-views';
import { formatSize } from '../../../platform/i18n/numbers';
import { texts } from '../../../platform/i18n/texts';
import { lastKnown } from '../../../platform/storage/last-known';
import { uploadsKept } from '../../../upload/uploads';
import { levelOf } from './level';
import type { quotaMessages } from './quota-messages';

const t = texts<typeof quotaMessages>('quota');

/** How much of its room the centre's recordings take. `changed` grows when deleting or bringing back has ended. */
export function Quota({ changed = 0 }: { changed?: number }) {
  const usage = useMemo(() => lastKnown<{ used: number; quota: number }>({ signedIn: true }), []);
  useEffect(
    () => void usage.load('/desk/recordings/usage'),
    [usage, changed, uploadsKept.value, copiesKept.value],
  );
  const room = usage.known.value.value;
  if (!room) return null;
  const { used, quota } = room;
  const level = levelOf(used, quota);
  const words = t('used', { used: formatSize(used), quota: formatSize(quota) });
  return (
    <div class={`quota quota-${level}`}>
      <meter min={0} max={quota} value={Math.min(used, quota)} aria-hidden="true" />
      <p class="figures">{words}</p>
      {level !== 'roomy' && (
        <div role="status">
          <p class="quota-warning">
            <WarningIcon />
            {level === 'near' ? t('near', { free: formatSize(quota - used) }) : t('full')}
          </p>
          <p class="small">{t('truth')}</p>
        </div>
      )}
    </div>
  );
}
