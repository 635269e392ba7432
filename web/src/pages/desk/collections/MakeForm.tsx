import { useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import { ask } from '../../../platform/api/client';
import type { DeskCollection } from '../../../platform/api/contract/collections';
import { texts } from '../../../platform/i18n/texts';
import { addressOf, page } from '../../../platform/page';
import { faultOf } from './fault-words';
import type { deskCollectionsMessages } from './messages';

const t = texts<typeof deskCollectionsMessages>('deskcollections');

/** A title in the language of the page is enough to begin; the rest is said where the collection is put together. */
export function MakeForm() {
  const [title, setTitle] = useState('');
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);
  // The same title sent again after silence makes no second collection.
  const keyRef = useRef({ title: '', value: '' });
  const submit = async (event: Event) => {
    event.preventDefault();
    if (busy) return;
    if (!title.trim()) {
      setFault(t('nameMissing'));
      document.getElementById('collection-name')?.focus();
      return;
    }
    setBusy(true);
    setFault('');
    if (keyRef.current.title !== title) keyRef.current = { title, value: crypto.randomUUID() };
    const outcome = await ask<DeskCollection>('/collections', {
      method: 'POST',
      body: { title: { [page().language]: title.trim() } },
      idempotencyKey: keyRef.current.value,
      signedIn: true,
    });
    if (outcome.kind === 'answer') {
      location.assign(addressOf('desk/collections/', { id: outcome.value.id }));
      return;
    }
    setBusy(false);
    setFault(faultOf(outcome));
  };
  return (
    <section class="settings-section" aria-labelledby="collections-make">
      <h2 id="collections-make">{t('makeTitle')}</h2>
      <p>{t('makeLead')}</p>
      <form class="collections-make" noValidate onSubmit={(event) => void submit(event)}>
        <div class="field">
          <label for="collection-name">{t('name')}</label>
          <input
            id="collection-name"
            autocomplete="off"
            maxLength={200}
            value={title}
            aria-describedby="collection-name-fault"
            onInput={(event) => setTitle(event.currentTarget.value)}
          />
        </div>
        <Button look="primary" type="submit" aria-disabled={busy}>
          {busy ? t('making') : t('make')}
        </Button>
        <p id="collection-name-fault" role="alert" class="field-error">
          {fault}
        </p>
      </form>
    </section>
  );
}
