import '../../components/field/field.css';
import { useState } from 'preact/hooks';
import { problemWords } from '../../bookings/words';
import { Button } from '../../components/button/Button';
import { texts } from '../../platform/i18n/texts';
import { addressOf } from '../../platform/page';
import { isWhole, readCode } from './code';
import type { slipMessages } from './messages';
import { show, type Slip } from './state';

const t = texts<typeof slipMessages>('slip');

/** One big field that forgives: case, spaces, hyphens, letters that look alike. */
export function CodeQuestion({ now }: { now: Exclude<Slip, { state: 'found' }> }) {
  const [code, setCode] = useState('');
  const [incomplete, setIncomplete] = useState(false);
  const submit = (event: Event) => {
    event.preventDefault();
    setIncomplete(!isWhole(code));
    if (isWhole(code) && now.state !== 'looking') void show(code);
  };
  return (
    <form class="slip-question" noValidate onSubmit={submit}>
      <p>{t('what')}</p>
      <div class="field slip-code">
        <label for="slip-code">{t('code')}</label>
        <input
          id="slip-code"
          value={code}
          maxLength={24}
          autoComplete="off"
          autoCapitalize="characters"
          spellcheck={false}
          aria-describedby="slip-hint slip-incomplete slip-answer"
          aria-invalid={incomplete || now.state === 'refused' ? 'true' : undefined}
          onInput={({ currentTarget }) => {
            const read = readCode(currentTarget.value);
            // Rewriting in the middle would throw the cursor to the end.
            const atEnd = currentTarget.selectionStart === currentTarget.value.length;
            if (atEnd) currentTarget.value = read;
            setCode(read);
          }}
          onBlur={({ currentTarget }) => {
            currentTarget.value = code;
          }}
        />
        <p class="small quiet" id="slip-hint">
          {t('hint')}
        </p>
        <p class="field-error" id="slip-incomplete" role="alert">
          {incomplete && t('incomplete', { n: code.replace('-', '').length })}
        </p>
      </div>
      <p class="held-answer" role="status" id="slip-answer" data-state={now.state}>
        {now.state === 'looking' && t('showing')}
        {now.state === 'offline' && t('offline')}
        {now.state === 'refused' &&
          (now.problem.code === 'unknown-slip' ? t('unknown') : problemWords(now.problem))}
      </p>
      <div class="held-actions">
        <Button look="primary" large type="submit" disabled={now.state === 'looking'}>
          {t('show')}
        </Button>
      </div>
      <p>
        <a class="slip-other" href={addressOf('card/')}>
          {t('card')}
        </a>
      </p>
    </form>
  );
}
