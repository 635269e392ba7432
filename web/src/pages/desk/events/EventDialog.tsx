import '../../../components/field/field.css';
import { useState } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import { Dialog } from '../../../components/dialog/Dialog';
import type { eventMessages } from '../../../events/messages';
import { eventKinds, type DeskEvent, type EventKind } from '../../../platform/api/contract/events';
import { localized, texts } from '../../../platform/i18n/texts';
import { ages } from '../../../recordings/terms';
import { bodyOf, draftOf, inWords, type Draft } from './draft';
import type { deskEventMessages } from './messages';
import { announce, change, keepRoom, rooms } from './state';
import { TextFields } from './TextFields';
import { WhenFields } from './WhenFields';
import { faultOf } from './words';

const t = texts<typeof deskEventMessages>('deskEvents');
const words = texts<typeof eventMessages>('event');

interface EventDialogProps {
  /** Absent for one that is to be announced. */
  known?: DeskEvent | undefined;
  onClose: (words?: string) => void;
}

/** Announces an event or tells it otherwise. It closes when that is done; a fault leaves everything as it was typed. */
export function EventDialog({ known, onClose }: EventDialogProps) {
  const [draft, setDraft] = useState<Draft>(() => draftOf(known));
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);
  const set = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const submit = async (event: Event) => {
    event.preventDefault();
    if (busy) return;
    if (Object.keys(draft.title).length === 0) return setFault(t('titleMissing'));
    if (!draft.date || !draft.start || !draft.end) return setFault(t('whenMissing'));
    setBusy(true);
    setFault('');
    const title = localized(draft.title);
    const outcome = known ? await change(known, bodyOf(draft)) : await announce(bodyOf(draft, true));
    const told = outcome.kind === 'answer' ? outcome.value : undefined;
    // After a change the room follows; where it cannot, the event is told and the list says what is left.
    const room =
      told && known && draft.bookRoom && told.room !== 'booked' ? await keepRoom(told.event.id) : undefined;
    setBusy(false);
    if (!told) return setFault(faultOf(outcome));
    if (room && room.kind !== 'answer')
      return onClose(t('savedWithoutRoom', { title, fault: faultOf(room) }));
    onClose(t(known ? 'saved' : 'announced', { title }));
  };
  return (
    <Dialog labelledBy="event-title" onClose={onClose}>
      <form class="settings-dialog settings" noValidate onSubmit={(event) => void submit(event)}>
        <h2 id="event-title">{t(known ? 'changeTitle' : 'announceTitle')}</h2>
        <TextFields
          legend={t('name')}
          longest={120}
          value={draft.title}
          onInput={(title) => set({ title })}
        />
        <WhenFields value={draft} onChange={set} />
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
        <p role="alert" class="field-error">
          {fault}
        </p>
        <div class="settings-row">
          <Button look="primary" type="submit" aria-disabled={busy}>
            {busy ? t('saving') : t(known ? 'save' : 'announce')}
          </Button>
          <Button onClick={() => onClose()}>{t('close')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

function Where({ draft, set }: { draft: Draft; set: (part: Partial<Draft>) => void }) {
  const known = rooms.value.some(({ id }) => id === draft.where);
  return (
    <>
      <div class="field">
        <label for="event-where">{t('where')}</label>
        <select
          id="event-where"
          value={draft.where}
          onChange={(event) => set({ where: event.currentTarget.value })}
        >
          {rooms.value.map(({ id, name }) => (
            <option key={id} value={id}>
              {localized(name)}
            </option>
          ))}
          {!known && draft.where !== inWords && <option value={draft.where}>{draft.where}</option>}
          <option value={inWords}>{t('elsewhere')}</option>
        </select>
      </div>
      {draft.where === inWords ? (
        <TextFields
          legend={t('place')}
          longest={120}
          value={draft.place}
          onInput={(place) => set({ place })}
        />
      ) : (
        <div class="field">
          <div class="settings-check">
            <input
              id="event-room"
              type="checkbox"
              checked={draft.bookRoom}
              onChange={(event) => set({ bookRoom: event.currentTarget.checked })}
            />
            <label for="event-room">{t('bookRoom')}</label>
            <p class="quiet small">{t('bookRoomHint')}</p>
          </div>
        </div>
      )}
    </>
  );
}
