import '../../../components/field/field.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import { Dialog } from '../../../components/dialog/Dialog';
import { TextFields } from '../../../components/text-fields/TextFields';
import type { eventMessages } from '../../../events/messages';
import { eventKinds, type DeskEvent, type EventKind } from '../../../platform/api/contract/events';
import { session } from '../../../platform/auth/session';
import { localized, texts } from '../../../platform/i18n/texts';
import { ages } from '../../../recordings/terms';
import { SignIn } from '../DeskGate';
import { Versions } from '../versions/Versions';
import { bodyOf, type Draft } from './draft';
import { fieldName, fieldValue } from './fields';
import type { deskEventMessages } from './messages';
import { announce, change, keepRoom, readOne } from './state';
import { isTyped, onTopOf, useTyped } from './typed';
import { WhenFields } from './WhenFields';
import { Where } from './Where';
import { faultOf } from './words';

const t = texts<typeof deskEventMessages>('deskEvents');
const words = texts<typeof eventMessages>('event');

interface EventDialogProps {
  /** Absent for one that is to be announced. */
  known?: DeskEvent | undefined;
  onClose: (words?: string) => void;
}

/** Announces an event or tells it otherwise. It closes when that is done; a fault leaves everything as it was typed. */
export function EventDialog({ known: first, onClose }: EventDialogProps) {
  const form = useTyped(first);
  const { known, draft, merge } = form.typed;
  const [fault, setFault] = useState('');
  const [missing, setMissing] = useState<'title' | 'when'>();
  const [busy, setBusy] = useState(false);
  const set = (part: Partial<Draft>) => form.change((before) => ({ ...before, ...part }));
  const formRef = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (missing) formRef.current!.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [missing]);
  const miss = (what: 'title' | 'when') => {
    setMissing(what);
    setFault(t(what === 'title' ? 'titleMissing' : 'whenMissing'));
    formRef.current!.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    if (busy) return;
    if (Object.keys(draft.title).length === 0) return miss('title');
    if (!draft.date || !draft.start || !draft.end) return miss('when');
    setMissing(undefined);
    setBusy(true);
    setFault('');
    const title = localized(draft.title);
    let outcome = known ? await change(known, bodyOf(draft)) : await announce(bodyOf(draft, true));
    if (known && outcome.kind === 'problem' && outcome.problem.status === 412) {
      const now = await readOne(known.event);
      if (now && onTopOf(now, form.typed).merge) {
        form.meet(now);
        return setBusy(false);
      }
      // They changed nothing that is not here already: it was our own save whose answer was lost.
      if (now) outcome = await change(now, bodyOf(draft));
    }
    const told = outcome.kind === 'answer' ? outcome.value : undefined;
    // After a change the room follows; where it cannot, the event is told and the list says what is left.
    const room =
      told && known && draft.bookRoom && told.room !== 'booked' ? await keepRoom(told.event.id) : undefined;
    setBusy(false);
    if (!told) return setFault(faultOf(outcome));
    form.done();
    if (room && room.kind !== 'answer')
      return onClose(t('savedWithoutRoom', { title, fault: faultOf(room) }));
    onClose(t(known ? 'saved' : 'announced', { title }));
  };
  return (
    <Dialog labelledBy="event-title" onClose={onClose}>
      <form
        ref={formRef}
        class="settings-dialog settings"
        noValidate
        onSubmit={(event) => void submit(event)}
      >
        <h2 id="event-title">{t(known ? 'changeTitle' : 'announceTitle')}</h2>
        {merge && (
          <Versions
            key={known?.etag}
            merge={merge}
            nameOf={fieldName}
            valueOf={fieldValue}
            onChoose={form.change}
          />
        )}
        <TextFields
          faultId={missing === 'title' ? 'event-fault' : undefined}
          legend={t('name')}
          longest={120}
          value={draft.title}
          onInput={(title) => set({ title })}
        />
        <WhenFields value={draft} onChange={set} faultId={missing === 'when' ? 'event-fault' : undefined} />
        <Where draft={draft} set={set} />
        <div class="desk-event-when">
          <div class="field">
            <label for="event-kind">{t('kind')}</label>
            <select
              id="event-kind"
              value={draft.kind}
              onChange={(event) => set({ kind: event.currentTarget.value as EventKind })}
            >
              {eventKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {words(kind)}
                </option>
              ))}
            </select>
          </div>
          <div class="field">
            <label for="event-age">{t('age')}</label>
            <select
              id="event-age"
              value={draft.age}
              onChange={(event) => set({ age: event.currentTarget.value })}
            >
              <option value="">{t('noAge')}</option>
              {ages.map((age) => (
                <option key={age} value={age}>
                  {age}
                </option>
              ))}
            </select>
          </div>
        </div>
        <TextFields
          legend={t('text')}
          longest={3000}
          tall
          value={draft.text}
          onInput={(text) => set({ text })}
        />
        <p id="event-fault" role="alert" class="field-error">
          {fault}
        </p>
        {!session.value && <SignIn />}
        <div class="settings-row">
          <Button look="primary" type="submit" aria-disabled={busy}>
            {busy ? t('saving') : t(known ? 'save' : 'announce')}
          </Button>
          <Button onClick={() => onClose()}>{t('close')}</Button>
          {isTyped(form.typed) && (
            <Button look="plain" onClick={form.drop}>
              {t('drop')}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}
