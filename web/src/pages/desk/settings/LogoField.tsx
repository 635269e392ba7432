import { useState } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import { ask } from '../../../platform/api/client';
import { texts } from '../../../platform/i18n/texts';
import { page } from '../../../platform/page';
import type { centreMessages } from './centre-messages';
import type { SeenCentre } from './draft';
import { refresh, seen } from './state';

const t = texts<typeof centreMessages>('settingscentre');

const largest = 64 * 1024;

/** The logo is a file, so it is saved by itself as soon as it is chosen. */
export function LogoField() {
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);
  const { logo } = seen.value!;

  const send = async (file?: File) => {
    setFault('');
    if (file && (file.size > largest || !/^image\/(png|webp)$/.test(file.type)))
      return setFault(t('logoRule'));
    setBusy(true);
    const answer = await ask<SeenCentre>('/desk/logo', {
      method: file ? 'PUT' : 'DELETE',
      signedIn: true,
      ...(file && { upload: file }),
    });
    setBusy(false);
    if (answer.kind === 'answer') refresh(answer.value);
    else setFault(answer.kind === 'silence' ? t('logoSilence') : answer.problem.title);
  };

  return (
    <div class="field settings-logo-field" aria-busy={busy}>
      <span class="field-label" id="logo-label">
        {t('logo')}
      </span>
      <p class="quiet small" id="logo-hint">
        {t('logoHint')}
      </p>
      {logo && <img class="settings-logo" src={`${page().settings.api}/${logo}`} alt={t('logoNow')} />}
      <div class="settings-row">
        <input
          type="file"
          id="logo"
          accept="image/png,image/webp"
          aria-labelledby="logo-label"
          aria-describedby="logo-hint logo-fault"
          disabled={busy}
          onChange={(event) => {
            const input = event.currentTarget;
            void send(input.files![0]).then(() => (input.value = ''));
          }}
        />
        {logo && (
          <Button look="bad" disabled={busy} onClick={() => void send()}>
            {t('logoRemove')}
          </Button>
        )}
      </div>
      <p id="logo-fault" class="field-error small" role="alert">
        {fault}
      </p>
    </div>
  );
}
