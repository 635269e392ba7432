import { useState } from 'preact/hooks';
import { Button } from '../components/button/Button';
import type { CheckInWays } from '../platform/api/contract';
import { texts } from '../platform/i18n/texts';
import { close, type Acting } from './acting';
import type { heldMessages } from './messages';

const t = texts<typeof heldMessages>('held');

/** Room for the hyphens and spaces that people type. */
const longest = 16;

interface CodeFormProps {
  acting: Acting;
  ways: CheckInWays | undefined;
  onCode: (code: string) => void;
}

/** The proof of having come: what the screen or the poster shows. */
export function CodeForm({ acting: { state }, ways, onCode }: CodeFormProps) {
  const [code, setCode] = useState('');
  const [missing, setMissing] = useState(false);
  const waiting = state === 'sending' || state === 'unsure';
  const submit = (event: Event) => {
    event.preventDefault();
    const typed = code.replace(/[\s-]/g, '').toUpperCase();
    setMissing(!typed);
    if (typed && !waiting) onCode(typed);
  };
  const onlyDigits = ways?.screenCode === true && !ways.poster;
  return (
    <form class="held-dialog" onSubmit={submit} noValidate>
      <p id="code-help">{t(helpOf(ways))}</p>
      <div class="field held-code">
        <label for="check-in-code">{t('code')}</label>
        <input
          id="check-in-code"
          value={code}
          maxLength={longest}
          autoComplete="off"
          autoCapitalize="characters"
          spellcheck={false}
          {...(onlyDigits && { inputMode: 'numeric' as const })}
          aria-describedby="code-help code-missing action-answer"
          aria-invalid={missing || state === 'refused' ? 'true' : undefined}
          onInput={({ currentTarget }) => setCode(currentTarget.value)}
        />
        <p class="field-error" id="code-missing" role="alert">
          {missing && t('codeMissing')}
        </p>
      </div>
      <p class="small quiet">{t('codeHelp')}</p>
      <div class="held-actions">
        {!waiting && (
          <Button look="primary" type="submit">
            {t('checkIn')}
          </Button>
        )}
        <Button onClick={close}>{t(waiting ? 'close' : 'back')}</Button>
      </div>
    </form>
  );
}

function helpOf(ways: CheckInWays | undefined) {
  if (ways?.screenCode && !ways.poster) return 'codeScreen';
  return ways?.poster && !ways.screenCode ? 'codePoster' : 'codeBoth';
}
