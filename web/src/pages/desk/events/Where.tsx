import { TextFields } from '../../../components/text-fields/TextFields';
import { localized, texts } from '../../../platform/i18n/texts';
import { inWords, type Draft } from './draft';
import type { deskEventMessages } from './messages';
import { rooms } from './state';

const t = texts<typeof deskEventMessages>('deskEvents');

/** A room of the centre, and whether it is booked along with the event; or another place in words. */
export function Where({ draft, set }: { draft: Draft; set: (part: Partial<Draft>) => void }) {
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
