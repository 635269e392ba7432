import '../settings/settings.css';
import './televisions.css';
import { useEffect, useState } from 'preact/hooks';
import { Freshness } from '../../../components/freshness/Freshness';
import { Shell } from '../../../components/shell/Shell';
import type { DeskScreen } from '../../../platform/api/contract/screens';
import { texts } from '../../../platform/i18n/texts';
import { DeskGate } from '../DeskGate';
import { DeskNav } from '../nav/DeskNav';
import { ConnectForm } from './ConnectForm';
import { DisconnectDialog } from './DisconnectDialog';
import type { televisionMessages } from './messages';
import { follow, reload, said, screens, screensKnown } from './state';
import { TelevisionDialog } from './TelevisionDialog';
import { TelevisionLine } from './TelevisionLine';

const t = texts<typeof televisionMessages>('televisions');

/** The centre's televisions: connect one, say what it shows, disconnect it. */
export function TelevisionsPage() {
  return (
    <Shell>
      <div class="settings">
        <h1>{t('title')}</h1>
        <DeskGate>
          <DeskNav />
          <Televisions />
        </DeskGate>
      </div>
    </Shell>
  );
}

function Televisions() {
  const [edited, setEdited] = useState<DeskScreen>();
  const [leaving, setLeaving] = useState<DeskScreen>();
  useEffect(follow, []);
  const known = screensKnown.value;
  const close = (words = '') => {
    setEdited(undefined);
    setLeaving(undefined);
    if (words) said.value = words;
    reload();
  };
  return (
    <>
      <ConnectForm />
      <section class="settings-section" aria-labelledby="televisions-list">
        <h2 id="televisions-list">{t('list')}</h2>
        <p role="status">{said.value}</p>
        <Freshness known={known} onAgain={reload} />
        {!screens.value && known.state === 'waiting' && <p class="quiet">{t('loading')}</p>}
        {screens.value?.length === 0 && <p class="quiet">{t('none')}</p>}
        <ul class="plain-list">
          {screens.value?.map((screen) => (
            <TelevisionLine
              key={screen.id}
              screen={screen}
              onEdit={() => setEdited(screen)}
              onDisconnect={() => setLeaving(screen)}
            />
          ))}
        </ul>
      </section>
      {edited && <TelevisionDialog screen={edited} onClose={close} />}
      {leaving && <DisconnectDialog screen={leaving} onClose={close} />}
    </>
  );
}
