import { Button } from '../../../../components/button/Button';
import { Dialog } from '../../../../components/dialog/Dialog';
import { texts } from '../../../../platform/i18n/texts';
import { range } from '../../../../platform/time/times';
import { barLabel, barState } from '../grid/bar-words';
import type { deskMessages } from '../messages';
import { freeOf } from '../model/free';
import { rowsOf } from '../model/rows';
import { closeOpened, show } from '../open';
import { day, moment, nameOf, rules } from '../state';
import type { deskDialogMessages } from './messages';

const t = texts<typeof deskMessages>('desk');
const d = texts<typeof deskDialogMessages>('deskdo');

/** One place's day: what is booked, what is free to book, and the way to close it. */
export function PlacePanel({ id }: { id: string }) {
  const row = rowsOf(day.value!, undefined, moment.value!).find(({ resource }) => resource.id === id);
  const free = freeOf(day.value!, id, rules.value, moment.value!).filter(
    ({ start, end }) => end - start >= rules.value.shortestMinutes,
  );
  return (
    <Dialog labelledBy="place-title" onClose={closeOpened}>
      <div class="desk-form">
        <h2 id="place-title">{nameOf(id)}</h2>
        <h3>{d('placeToday')}</h3>
        {!row || row.bars.length === 0 ? (
          <p class="quiet">{d('placeNone')}</p>
        ) : (
          <ul class="plain-list desk-place-list">
            {row.bars.map((bar) => {
              const { shape, text, state } = barLabel(bar);
              const words = (
                <>
                  <span class="figures">{range(bar)}</span>{' '}
                  <span class="desk-shape" aria-hidden="true">
                    {shape}
                  </span>{' '}
                  {text}, {barState(bar)}
                </>
              );
              return (
                <li key={`${bar.kind}-${bar.start}`}>
                  {bar.kind === 'booking' ? (
                    <button
                      type="button"
                      class={`desk-entry desk-bar-${state}`}
                      onClick={() => show({ what: 'booking', id: bar.booking.id })}
                    >
                      {words}
                    </button>
                  ) : (
                    <p class={`desk-entry desk-bar-${state}`}>{words}</p>
                  )}
                </li>
              );
            })}
          </ul>
        )}
        <h3>{d('placeFree')}</h3>
        {free.length === 0 ? (
          <p class="quiet">{t('freeNone')}</p>
        ) : (
          <div class="desk-form-ends">
            {free.map((part) => (
              <Button key={part.start} onClick={() => show({ what: 'new', place: id, start: part.start })}>
                <span class="figures">{range(part)}</span> {d('freeAll')}
              </Button>
            ))}
          </div>
        )}
        <div class="desk-form-ends">
          <Button look="bad" onClick={() => show({ what: 'closure', place: id })}>
            {d('closePlace')}…
          </Button>
          <Button onClick={closeOpened}>{d('back')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
