import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import { WifiCode } from '../../../components/wifi/WifiCode';
import { ask } from '../../../platform/api/client';
import type { Wifi } from '../../../platform/api/contract';
import { texts } from '../../../platform/i18n/texts';
import { Section } from './fields';
import type { wifiSettingsMessages } from './wifi-messages';

const t = texts<typeof wifiSettingsMessages>('settingswifi');

type State = 'loading' | 'idle' | 'saving' | 'saved' | 'forgotten';

/** The Wi-Fi is saved by itself: it is no part of what the public sees of the centre. */
export function WifiSection() {
  const [wifi, setWifi] = useState<Omit<Wifi, 'qr'>>({ network: '', security: 'wpa', password: '' });
  const [known, setKnown] = useState<Wifi>();
  const [state, setState] = useState<State>('loading');
  const [faults, setFaults] = useState<Record<string, string>>({});

  const read = async () => {
    const answer = await ask<Wifi>('/me/wifi', { signedIn: true });
    setState('idle');
    if (answer.kind !== 'answer') return;
    setKnown(answer.value);
    setWifi({ ...answer.value, password: answer.value.password ?? '' });
  };
  useEffect(() => void read(), []);

  const send = async (forget: boolean) => {
    setState('saving');
    setFaults({});
    const answer = await ask('/desk/wifi', {
      method: forget ? 'DELETE' : 'PUT',
      signedIn: true,
      ...(!forget && {
        body: {
          network: wifi.network,
          security: wifi.security,
          ...(wifi.security === 'wpa' && { password: wifi.password }),
        },
      }),
    });
    if (answer.kind === 'answer') {
      if (forget) {
        setKnown(undefined);
        setWifi({ network: '', security: 'wpa', password: '' });
      } else await read();
      setState(forget ? 'forgotten' : 'saved');
      return;
    }
    setState('idle');
    const problem = answer.kind === 'problem' ? answer.problem : undefined;
    setFaults(
      problem?.errors
        ? Object.fromEntries(Object.entries(problem.errors).map(([field, [first]]) => [field, first ?? '']))
        : { all: problem?.title ?? t('silence') },
    );
  };
  const set = (part: Partial<Wifi>) => {
    setWifi({ ...wifi, ...part });
    setState('idle');
  };

  return (
    <Section id="settings-wifi" title={t('title')}>
      <p class="quiet">{t('lead')}</p>
      <form
        class="settings-wifi"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send(false);
        }}
      >
        <div class="field">
          <label for="wifi-network">{t('network')}</label>
          <input
            id="wifi-network"
            maxLength={32}
            autoComplete="off"
            value={wifi.network}
            aria-invalid={faults['network'] ? true : undefined}
            aria-describedby="wifi-network-fault"
            onInput={(event) => set({ network: event.currentTarget.value })}
          />
          <p id="wifi-network-fault" class="field-error small">
            {faults['network']}
          </p>
        </div>
        <div class="field">
          <label for="wifi-security">{t('security')}</label>
          <select
            id="wifi-security"
            value={wifi.security}
            onChange={(event) => set({ security: event.currentTarget.value as Wifi['security'] })}
          >
            <option value="wpa">{t('wpa')}</option>
            <option value="open">{t('open')}</option>
          </select>
        </div>
        {wifi.security === 'wpa' && (
          <div class="field">
            <label for="wifi-password">{t('password')}</label>
            <input
              id="wifi-password"
              maxLength={63}
              autoComplete="off"
              spellcheck={false}
              value={wifi.password ?? ''}
              aria-invalid={faults['password'] ? true : undefined}
              aria-describedby="wifi-password-fault"
              onInput={(event) => set({ password: event.currentTarget.value })}
            />
            <p id="wifi-password-fault" class="field-error small">
              {faults['password']}
            </p>
          </div>
        )}
        <div class="settings-row">
          <Button type="submit" disabled={state === 'saving'}>
            {t('save')}
          </Button>
          {known && (
            <Button look="bad" disabled={state === 'saving'} onClick={() => void send(true)}>
              {t('forget')}
            </Button>
          )}
        </div>
        <p role="status">{state === 'saved' ? t('saved') : state === 'forgotten' ? t('forgotten') : ''}</p>
        <p role="alert" class="field-error">
          {faults['all']}
        </p>
      </form>
      {known && <WifiCode wifi={known} />}
    </Section>
  );
}
