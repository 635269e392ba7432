import { CheckIcon, WarningIcon } from '../../components/icons/icons';
import type { Row } from './region';
import { t } from './words';

/** Whether a centre is well and on the newest release of all that answer: in words, with a sign of its own. */
export function HealthCell({ row: { answer }, newest }: { row: Row; newest: string | undefined }) {
  if (answer.state === 'waiting') return <td class="quiet">{t('waiting')}</td>;
  const health = answer.health;
  const well = health?.status === 'ok';
  const old = well && health.release !== newest;
  return (
    <td>
      <span class={`region-state ${well && !old ? 'region-state-ok' : 'region-state-bad'}`}>
        {well && !old ? <CheckIcon /> : <WarningIcon />}
        {well ? t(old ? 'old' : 'well') : t('ill')}
      </span>
      {health && <span class="small quiet">{t('release', { release: health.release })}</span>}
    </td>
  );
}
