import '../../components/field/field.css';
import { useState } from 'preact/hooks';
import { problemWords } from '../../bookings/words';
import { Button } from '../../components/button/Button';
import { texts } from '../../platform/i18n/texts';
import { addressOf } from '../../platform/page';
import { faultsOf, type Faults } from './faults';
import type { cardMessages } from './messages';
import { ended, enter, entering } from './state';

const t = texts<typeof cardMessages>('card');

/** Card number and PIN. What was typed stays until it is right, the PIN excepted. */
export function CardForm({ code }: { code: string | undefined }) {
  const [card, setCard] = useState('');
  const [pin, setPin] = useState('');
  const [faults, setFaults] = useState<Faults>({});
  const { state } = entering.value;
  const submit = async (event: Event) => {
    event.preventDefault();
    const found = faultsOf(card, pin);
    setFaults(found);
    if (state === 'sending' || found.card || found.pin) return;
    await enter(card.trim(), pin.trim());
    if (entering.peek().state === 'refused') setPin('');
  };
  return (
    <form class="card-form" noValidate onSubmit={(event) => void submit(event)}>
      <p>{t(code ? 'toCheckIn' : 'what')}</p>
      <p role="status" class="card-ended">
        {ended.value && t(ended.value)}
      </p>
      <div class="field">
        <label for="card-number">{t('card')}</label>
        <input
          id="card-number"
          value={card}
          maxLength={40}
          autoComplete="off"
          autoCapitalize="characters"
          spellcheck={false}
          aria-describedby="card-number-hint card-number-fault"
          aria-invalid={faults.card ? 'true' : undefined}
          onInput={({ currentTarget }) => setCard(currentTarget.value)}
        />
        <p class="small quiet" id="card-number-hint">
          {t('cardHint')}
        </p>
        <p class="field-error" id="card-number-fault" role="alert">
          {faults.card && t('cardMissing')}
        </p>
      </div>
      <div class="field">
        <label for="card-pin">{t('pin')}</label>
        <input
          id="card-pin"
          type="password"
          inputMode="numeric"
          value={pin}
          maxLength={8}
          autoComplete="off"
          aria-describedby="card-pin-hint card-pin-fault card-answer"
          aria-invalid={faults.pin || state === 'refused' ? 'true' : undefined}
          onInput={({ currentTarget }) => setPin(currentTarget.value)}
        />
        <p class="small quiet" id="card-pin-hint">
          {t('pinHint')}
        </p>
        <p class="field-error" id="card-pin-fault" role="alert">
          {faults.pin && t('pinMissing')}
        </p>
      </div>
      <p class="held-answer" role="status" id="card-answer" data-state={state}>
        {state === 'sending' && t('entering')}
        {state === 'offline' && t('offline')}
        {entering.value.state === 'refused' && problemWords(entering.value.problem)}
      </p>
      <div class="held-actions">
        <Button look="primary" large type="submit" disabled={state === 'sending'}>
          {t('enter')}
        </Button>
      </div>
      <p>
        <a class="card-other" href={addressOf('slip/')}>
          {t('slip')}
        </a>
      </p>
    </form>
  );
}
