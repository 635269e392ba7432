import { useState } from 'preact/hooks';
import { ask } from '../../platform/api/client';
import type { Wifi as WifiOfCentre } from '../../platform/api/contract';
import { texts } from '../../platform/i18n/texts';
import { Button } from '../button/Button';
import type { wifiMessages } from './messages';
import { WifiCode } from './WifiCode';

const t = texts<typeof wifiMessages>('wifi');

/** The way to the centre's Wi-Fi for who is checked in; the API says no to anybody else, in the reader's words. */
export function Wifi() {
  const [wifi, setWifi] = useState<WifiOfCentre>();
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);
  const show = async () => {
    setBusy(true);
    setFault('');
    const answer = await ask<WifiOfCentre>('/me/wifi', { signedIn: true });
    setBusy(false);
    if (answer.kind === 'answer') setWifi(answer.value);
    else setFault(answer.kind === 'silence' ? t('silence') : answer.problem.title);
  };
  if (wifi) return <WifiCode wifi={wifi} />;
  return (
    <div class="wifi">
      <Button disabled={busy} onClick={() => void show()}>
        {t('show')}
      </Button>
      <p role="status">{fault}</p>
    </div>
  );
}
