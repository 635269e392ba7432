import { useEffect, useState } from 'preact/hooks';
import type { wifiMessages } from '../../../components/wifi/messages';
import { WifiCode } from '../../../components/wifi/WifiCode';
import { ask } from '../../../platform/api/client';
import type { Wifi } from '../../../platform/api/contract';
import { texts } from '../../../platform/i18n/texts';

const t = texts<typeof wifiMessages>('wifi');

/** The network and its password, at once for whoever is checked in. A centre may have set none: then nothing stands here. */
export function WifiPart() {
  const [wifi, setWifi] = useState<Wifi>();
  useEffect(() => {
    const load = async () => {
      const outcome = await ask<Wifi>('/me/wifi', { signedIn: true, fresh: true });
      if (outcome.kind === 'answer') setWifi(outcome.value);
    };
    void load();
  }, []);
  if (!wifi) return null;
  return (
    <section aria-labelledby="my-wifi">
      <h2 id="my-wifi">{t('title')}</h2>
      <WifiCode wifi={wifi} />
    </section>
  );
}
