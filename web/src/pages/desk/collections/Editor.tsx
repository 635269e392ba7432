import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Button, LinkButton } from '../../../components/button/Button';
import { FindRecording } from '../../../components/find-recording/FindRecording';
import { useLibrary } from '../../../components/find-recording/library';
import { AudioIcon, OfflineIcon, WarningIcon } from '../../../components/icons/icons';
import { StatePanel } from '../../../components/state-panel/StatePanel';
import type { CollectionMember } from '../../../platform/api/contract/collections';
import { session } from '../../../platform/auth/session';
import { localized, texts } from '../../../platform/i18n/texts';
import { addressOf } from '../../../platform/page';
import { Conflict } from './Conflict';
import { faultOf } from './fault-words';
import { Members, nameOf } from './Members';
import type { deskCollectionsMessages } from './messages';
import { changesOf, draftOf, editing, mostMembers, type Editing } from './state';
import { Words } from './Words';

const t = texts<typeof deskCollectionsMessages>('deskcollections');

/** One collection: its words, its recordings and their order, saved by one button. */
export function Editor({ id }: { id: string }) {
  const state = useMemo(() => editing(id), [id]);
  useEffect(() => void state.open(), [state]);
  const { kind } = state.opened.value;
  if (kind === 'open') return <Opened state={state} />;
  if (kind === 'waiting') return <p class="quiet">{t('waiting')}</p>;
  if (kind === 'gone') {
    return (
      <StatePanel live icon={<AudioIcon />} title={t('gone')}>
        <LinkButton href={addressOf('desk/collections/')}>{t('all')}</LinkButton>
      </StatePanel>
    );
  }
  return (
    <StatePanel live tone="bad" icon={kind === 'offline' ? <OfflineIcon /> : <WarningIcon />} title={t(kind)}>
      <Button onClick={() => void state.open()}>{t('retry')}</Button>
    </StatePanel>
  );
}

function Opened({ state }: { state: Editing }) {
  const draft = state.draft.value!;
  const collection = state.collection.value!;
  const saved = state.saved.value;
  const [untitled, setUntitled] = useState(false);
  const [said, setSaid] = useState('');
  const library = useLibrary();
  const inIt = useMemo(() => draft.members.map((member) => member.id), [draft.members]);
  const changes = changesOf(draftOf(collection), draft);
  const isChanged = changes.words || changes.order;

  // What was typed in a deleted collection goes with it.
  const removedRef = useRef(false);
  const leave = () => {
    removedRef.current = true;
    location.assign(addressOf('desk/collections/'));
  };
  useEffect(() => {
    if (!isChanged) return undefined;
    // The way to sign in again is open: the draft is kept in the tab.
    const warn = (event: BeforeUnloadEvent) => {
      if (!removedRef.current && session.peek()) event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isChanged]);

  const put = (members: CollectionMember[], words: string) => {
    state.change({ members });
    setSaid(words);
  };
  const add = (member: CollectionMember) =>
    put([...draft.members, member], t('added', { name: nameOf(member) }));
  const submit = (event: Event) => {
    event.preventDefault();
    const isTitled = Object.values(draft.title).some((one) => one.trim() !== '');
    setUntitled(!isTitled);
    if (isTitled) void state.save();
    else document.getElementById('collection-title-kk')?.focus();
  };
  return (
    <>
      <p class="collections-which">
        <a href={addressOf('desk/collections/')}>{t('all')}</a>
        <a href={addressOf('collection/', { id: collection.id })}>{t('onSite')}</a>
      </p>
      <h2 class="collections-name">{localized(collection.title)}</h2>
      {saved.kind === 'conflict' && <Conflict state={state} merge={saved.merge} />}
      <form class="settings" noValidate onSubmit={submit}>
        <Words draft={draft} onChange={state.change} error={untitled ? t('titleMissing') : ''} />
        <section class="settings-section" aria-labelledby="collection-members">
          <h2 id="collection-members">{t('order')}</h2>
          <Members members={draft.members} onChange={put} />
          <p role="status" class="unseen">
            {said}
          </p>
        </section>
        <div class="settings-row collections-save">
          <Button look="primary" type="submit" aria-disabled={saved.kind === 'saving' || !isChanged}>
            {saved.kind === 'saving' ? t('saving') : t('save')}
          </Button>
          {isChanged && saved.kind !== 'saving' && (
            <Button look="plain" onClick={state.discard}>
              {t('discard')}
            </Button>
          )}
          <p role="status">{saved.kind === 'saved' ? t('saved') : ''}</p>
          <p role="alert" class="field-error">
            {faultOf(saved)}
          </p>
        </div>
      </form>
      {draft.members.length < mostMembers ? (
        <section class="settings-section" aria-labelledby="find-title">
          <h2 id="find-title">{t('found')}</h2>
          <FindRecording
            library={library}
            without={inIt}
            onAdd={({ id, title, kind, durationSeconds }) =>
              add({ id, title, kind, durationSeconds, status: 'ready' })
            }
          />
        </section>
      ) : (
        <p>{t('full')}</p>
      )}
      <Remove state={state} onRemoved={leave} />
    </>
  );
}

/** It can be brought back, so nothing is asked twice. */
function Remove({ state, onRemoved }: { state: Editing; onRemoved: () => void }) {
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);
  const remove = async () => {
    if (busy) return;
    setBusy(true);
    setFault('');
    const outcome = await state.remove();
    setBusy(false);
    if (outcome.kind === 'answer') onRemoved();
    else {
      const isChanged = outcome.kind === 'problem' && outcome.problem.status === 412;
      setFault(isChanged ? t('deleteAgain') : faultOf(outcome));
    }
  };
  return (
    <section class="settings-section">
      <p>{t('deleteLead')}</p>
      <Button look="bad" aria-disabled={busy} onClick={() => void remove()}>
        {t('delete')}
      </Button>
      <p role="alert" class="field-error">
        {fault}
      </p>
    </section>
  );
}
