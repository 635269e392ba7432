import '../../../components/field/field.css';
import { useState } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import { texts } from '../../../platform/i18n/texts';
import type { televisionMessages } from './messages';
import { connect, reload, said } from './state';

const t = texts<typeof televisionMessages>('televisions');

/** The code from the television's picture, and what to call the television. */
export function ConnectForm() {
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (busy) return;
    if (!code.trim() || !name.trim()) {
      setFault(t('bothMissing'));
      document.getElementById(code.trim() ? 'television-name' : 'television-code')?.focus();
      return;
    }
    setBusy(true);
    setFault('');
    said.value = '';
    const outcome = await connect(code, name);
    setBusy(false);
    if (outcome.kind === 'silence') return setFault(t('silence'));
    if (outcome.kind === 'problem') {
      const { errors, title } = outcome.problem;
      return setFault(errors ? Object.values(errors).flat().join(' ') : title || t('signedOut'));
    }
    setCode('');
    setName('');
    said.value = t('connected', { name: outcome.value.name });
    reload();
  };
  return (
    <section class="settings-section" aria-labelledby="televisions-connect">
      <h2 id="televisions-connect">{t('connectTitle')}</h2>
      <p>{t('connectLead')}</p>
      <form class="televisions-connect" noValidate onSubmit={(event) => void submit(event)}>
        <div class="field">
          <label for="television-code">{t('code')}</label>
          <input
            id="television-code"
            class="televisions-code"
            autoComplete="off"
            autoCapitalize="characters"
            spellcheck={false}
            maxLength={16}
            value={code}
            aria-describedby="televisions-fault"
            onInput={(event) => setCode(event.currentTarget.value)}
          />
        </div>
        <div class="field">
          <label for="television-name">{t('name')}</label>
          <input
            id="television-name"
            maxLength={60}
            value={name}
            aria-describedby="televisions-fault"
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </div>
        <Button look="primary" type="submit" aria-disabled={busy}>
          {busy ? t('connecting') : t('connect')}
        </Button>
        <p id="televisions-fault" role="alert" class="field-error">
          {fault}
        </p>
      </form>
    </section>
  );
}
