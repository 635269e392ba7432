import { useState } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import { ask } from '../../../platform/api/client';
import { texts } from '../../../platform/i18n/texts';
import { forgetEverything } from '../state';
import type { dataMessages } from './messages';
import { isConfirmed } from './confirmed';
import { useTask } from './task';

const t = texts<typeof dataMessages>('data');

/** The end of it: the word must be typed, because a press may be a slip of the thumb. */
export function Erasure() {
  const [typed, setTyped] = useState('');
  const [mismatch, setMismatch] = useState(false);
  const { said, busy, run } = useTask();
  const word = t('eraseWord');
  const submit = async (event: Event) => {
    event.preventDefault();
    setMismatch(!isConfirmed(typed, word));
    if (busy || !isConfirmed(typed, word)) return;
    const settled = await run(() => ask('/me', { method: 'DELETE', signedIn: true }));
    if (settled.kind !== 'answer') return;
    setTyped('');
    forgetEverything();
  };
  return (
    <section aria-labelledby="data-erase">
      <h3 id="data-erase">{t('eraseTitle')}</h3>
      <p>{t('eraseWhat')}</p>
      <form class="data-erase" noValidate onSubmit={(event) => void submit(event)}>
        <div class="field">
          <label for="data-erase-word">{t('eraseLabel', { word })}</label>
          <input
            id="data-erase-word"
            value={typed}
            maxLength={20}
            autoComplete="off"
            autoCapitalize="characters"
            spellcheck={false}
            aria-describedby="data-erase-error"
            aria-invalid={mismatch ? 'true' : undefined}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <p class="field-error" id="data-erase-error" role="alert">
            {mismatch && t('eraseMismatch', { word })}
          </p>
        </div>
        <Button look="bad" type="submit" disabled={busy}>
          {t('erase')}
        </Button>
      </form>
      <p role="status">{said}</p>
    </section>
  );
}
