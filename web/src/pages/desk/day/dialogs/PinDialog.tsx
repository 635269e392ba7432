import { useState } from 'preact/hooks';
import { Button } from '../../../../components/button/Button';
import { Dialog } from '../../../../components/dialog/Dialog';
import { ask } from '../../../../platform/api/client';
import { insist } from '../../../../platform/api/insist';
import type { Problem } from '../../../../platform/api/problem';
import { texts } from '../../../../platform/i18n/texts';
import { say } from '../actions';
import type { deskMessages } from '../messages';
import { closeOpened } from '../open';
import type { deskMoreMessages } from './more-messages';
import { Answer, Field } from './parts';

const t = texts<typeof deskMessages>('desk');
const m = texts<typeof deskMoreMessages>('deskmore');

/** A PIN of the reader's choice for a library card; the desk never sees it again. */
export function PinDialog() {
  const [card, setCard] = useState('');
  const [pin, setPin] = useState('');
  const [state, setState] = useState<'idle' | 'sending' | 'unsure'>('idle');
  const [problem, setProblem] = useState<Problem>();
  const save = async (event: Event) => {
    event.preventDefault();
    if (state !== 'idle') return;
    setState('sending');
    setProblem(undefined);
    const settled = await insist(
      () => ask('/desk/cards/pin', { method: 'PUT', signedIn: true, body: { card: card.trim(), pin } }),
      () => setState('unsure'),
    );
    setState('idle');
    if (settled.kind === 'problem') setProblem(settled.problem);
    else {
      say(m('pinSaid'));
      closeOpened();
    }
  };
  return (
    <Dialog labelledBy="pin-title" onClose={closeOpened}>
      <form class="desk-form" onSubmit={(event) => void save(event)}>
        <h2 id="pin-title">{m('pinTitle')}</h2>
        <p>{m('pinLead')}</p>
        <Field label={m('pinCard')}>
          <input
            type="text"
            required
            maxLength={32}
            autocomplete="off"
            value={card}
            onInput={(event) => setCard(event.currentTarget.value)}
          />
        </Field>
        <Field label={m('pinNew')}>
          <input
            type="password"
            required
            inputMode="numeric"
            pattern="[0-9]{4,8}"
            maxLength={8}
            autocomplete="new-password"
            value={pin}
            onInput={(event) => setPin(event.currentTarget.value)}
          />
        </Field>
        <Answer state={state} problem={problem} />
        <div class="desk-form-ends">
          <Button look="primary" type="submit" disabled={state !== 'idle'}>
            {m('pinSave')}
          </Button>
          <Button onClick={closeOpened}>{t('close')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
