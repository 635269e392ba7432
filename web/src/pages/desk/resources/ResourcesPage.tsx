import '../settings/settings.css';
import './resources.css';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import { OfflineIcon } from '../../../components/icons/icons';
import { Shell } from '../../../components/shell/Shell';
import { StatePanel } from '../../../components/state-panel/StatePanel';
import { localized, texts } from '../../../platform/i18n/texts';
import { DeskNav } from '../nav/DeskNav';
import { DirectorGate } from '../settings/DirectorGate';
import type { resourceMessages } from './messages';
import { ResourceDialog } from './ResourceDialog';
import { ResourceLine } from './ResourceLine';
import { RetireDialog } from './RetireDialog';
import {
  load,
  loadState,
  orderChanged,
  orderFault,
  orderState,
  putBack,
  saveOrder,
  stored,
  zones,
  type DeskResource,
} from './state';

const t = texts<typeof resourceMessages>('resources');

/** What the centre lends, by the zones of its floor: add, change, put in order, retire. */
export function ResourcesPage() {
  return (
    <Shell>
      <div class="settings">
        <h1>{t('title')}</h1>
        <DirectorGate>
          <DeskNav />
          <Resources />
        </DirectorGate>
      </div>
    </Shell>
  );
}

function Resources() {
  const [edited, setEdited] = useState<DeskResource | 'new'>();
  const [retiring, setRetiring] = useState<DeskResource>();
  const [done, setDone] = useState('');
  useEffect(() => void load(), []);
  if (loadState.value === 'failed')
    return (
      <StatePanel icon={<OfflineIcon />} title={t('notLoaded')} tone="bad" live>
        <Button onClick={() => void load()}>{t('again')}</Button>
      </StatePanel>
    );
  if (!stored.value) return <p class="quiet">{t('loading')}</p>;
  return (
    <>
      <p class="quiet">{t('lead')}</p>
      <div class="settings-row">
        <Button look="primary" onClick={() => setEdited('new')}>
          {t('add')}
        </Button>
        <p role="status">{done}</p>
      </div>
      {zones.value.map(({ zone, resources }) => (
        <section class="settings-section" key={JSON.stringify(zone ?? null)}>
          <h2>{zone ? localized(zone) : t('noZone')}</h2>
          <ul class="plain-list">
            {resources.map((resource, at) => (
              <ResourceLine
                key={resource.id}
                resource={resource}
                above={resources[at - 1]}
                below={resources[at + 1]}
                onEdit={() => setEdited(resource)}
                onRetire={() => setRetiring(resource)}
                onDone={setDone}
              />
            ))}
          </ul>
        </section>
      ))}
      <OrderBar />
      {edited && (
        <ResourceDialog
          resource={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
          onDone={(words) => {
            setEdited(undefined);
            setDone(words);
          }}
        />
      )}
      {retiring && (
        <RetireDialog
          resource={retiring}
          onClose={() => setRetiring(undefined)}
          onDone={(words) => {
            setRetiring(undefined);
            setDone(words);
          }}
        />
      )}
    </>
  );
}

function OrderBar() {
  if (!orderChanged.value) {
    return <p role="status">{orderState.value === 'saved' ? t('orderSaved') : ''}</p>;
  }
  const busy = orderState.value === 'saving';
  return (
    <div class="settings-bar">
      {orderState.value === 'failed' && (
        <p role="alert" class="settings-outcome settings-outcome-bad">
          {orderFault.value || t('silence')}
        </p>
      )}
      <div class="settings-row">
        <Button look="primary" aria-disabled={busy} onClick={() => !busy && void saveOrder()}>
          {t('saveOrder')}
        </Button>
        <Button look="plain" onClick={putBack}>
          {t('putBack')}
        </Button>
        <p class="settings-changes small">{t('orderChanged')}</p>
      </div>
    </div>
  );
}
