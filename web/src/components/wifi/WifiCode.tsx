import './wifi.css';
import { useEffect, useState } from 'preact/hooks';
import type { Wifi } from '../../platform/api/contract';
import { texts } from '../../platform/i18n/texts';
import type { wifiMessages } from './messages';

const t = texts<typeof wifiMessages>('wifi');

/** Network, password and the code that a phone's camera joins by. The code's maker is loaded when it is needed. */
export function WifiCode({ wifi }: { wifi: Wifi }) {
  const [path, setPath] = useState<{ path: string; size: number }>();
  useEffect(() => {
    let wanted = true;
    void import('./code').then(({ codeOf }) => wanted && setPath(codeOf(wifi.qr)));
    return () => {
      wanted = false;
    };
  }, [wifi.qr]);
  return (
    <div class="wifi">
      {path && (
        <svg class="wifi-code" viewBox={`0 0 ${path.size} ${path.size}`} role="img" aria-label={t('code')}>
          <rect width={path.size} height={path.size} fill="#fff" />
          <path d={path.path} fill="#000" />
        </svg>
      )}
      <dl>
        <dt>{t('network')}</dt>
        <dd>{wifi.network}</dd>
        <dt>{t('password')}</dt>
        <dd>{wifi.password ? <code>{wifi.password}</code> : t('noPassword')}</dd>
      </dl>
    </div>
  );
}
