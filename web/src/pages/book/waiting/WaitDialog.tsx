import './waiting.css';
import '../booking/booking.css';
import '../../../components/field/field.css';
import { problemWords } from '../../../bookings/words';
import { Button } from '../../../components/button/Button';
import { Dialog } from '../../../components/dialog/Dialog';
import type { kindMessages } from '../../../components/kinds/messages';
import { dayWord } from '../../../components/ticket/day-word';
import type { Alternative } from '../../../platform/api/contract';
import { session } from '../../../platform/auth/session';
import { useSignIn } from '../../../platform/auth/use-sign-in';
import { texts } from '../../../platform/i18n/texts';
import { dayAndMonth, weekday } from '../../../platform/time/dates';
import { now } from '../../../platform/time/now';
import { lengthOf, timeOf } from '../../../platform/time/times';
import { alternativeWords, openAlternative } from '../booking/alternatives';
import { anyRow } from '../model/row';
import { day, limits, rows, rules } from '../state';
import { rowName } from '../words';
import { Joined } from './Joined';
import type { waitMessages } from './messages';
import { change, closeWish, join, joining, signInAndWait, wish, type Wish } from './store';
import { lengthsIn, moved, times } from './window';

const t = texts<typeof waitMessages>('wait');
const kindName = texts<typeof kindMessages>('kinds');

/** From the wish to the place in line. */
export function WaitDialog() {
  const answer = joining.value;
  return (
    <Dialog labelledBy="wait-title" onClose={closeWish}>
      {answer.state === 'done' ? <Joined waiting={answer.waiting} /> : <WaitForm wanted={wish.value!} />}
    </Dialog>
  );
}

function WaitForm({ wanted }: { wanted: Wish }) {
  const { failed, run } = useSignIn(signInAndWait);
  const answer = joining.value;
  const waiting = answer.state === 'sending' || answer.state === 'unsure';
  const lengths = lengthsIn(limits.value, wanted.from, wanted.to);
  const submit = (event: Event) => {
    event.preventDefault();
    if (waiting || lengths.length === 0) return;
    if (session.value) void join();
    else void run();
  };
  const relative = dayWord(wanted.date, now.value?.date);
  return (
    <form class="booking" onSubmit={submit}>
      <header>
        <h2 id="wait-title">{t('title')}</h2>
        <p class="booking-day">
          {[relative, weekday(wanted.date), dayAndMonth(wanted.date)].filter(Boolean).join(', ')}
        </p>
      </header>
      <div class="booking-answer" role="status" id="wait-answer" data-state={answer.state}>
        {answer.state === 'sending' && <p>{t('joining')}</p>}
        {answer.state === 'unsure' && <p>{t('unsure')}</p>}
        {answer.state === 'refused' && <p class="field-error">{problemWords(answer.problem)}</p>}
        {answer.state === 'free' && <Free alternatives={answer.alternatives} />}
      </div>
      <fieldset class="booking-fields" disabled={waiting}>
        <PlaceField wanted={wanted} />
        <WindowFields wanted={wanted} />
        <fieldset class="field">
          <legend>{t('length')}</legend>
          <div class="pills">
            {lengths.map((each) => (
              <label key={each} class={each === wanted.minutes ? 'pill-chosen' : ''}>
                <input
                  type="radio"
                  name="wait-length"
                  checked={each === wanted.minutes}
                  onChange={() => change({ ...wanted, minutes: each })}
                />
                <span>{lengthOf(each)}</span>
              </label>
            ))}
          </div>
          {lengths.length === 0 && <p class="field-error">{t('tooShort')}</p>}
        </fieldset>
        <p class="small">{t('how', { length: lengthOf(rules.value.waitHoldMinutes ?? 15) })}</p>
      </fieldset>
      <p class="field-error" role="alert">
        {failed && t('signInFailed')}
      </p>
      <div class="booking-actions">
        {!waiting && (
          <Button look="primary" type="submit">
            {t(session.value ? 'join' : 'signInAndJoin')}
          </Button>
        )}
        <Button onClick={closeWish}>{t(waiting ? 'close' : 'back')}</Button>
      </div>
    </form>
  );
}

function PlaceField({ wanted }: { wanted: Wish }) {
  const places = (rows.value ?? []).filter(({ id }) => id !== anyRow);
  return (
    <div class="field">
      <label for="wait-place">{t('place')}</label>
      <select
        id="wait-place"
        value={wanted.row}
        onChange={({ currentTarget }) => change({ ...wanted, row: currentTarget.value })}
      >
        {places.length > 1 && <option value={anyRow}>{t('any', { kind: kindName(wanted.kind) })}</option>}
        {places.map(({ id, kind }) => (
          <option key={id} value={id}>
            {rowName(id, kind)}
          </option>
        ))}
      </select>
    </div>
  );
}

function WindowFields({ wanted }: { wanted: Wish }) {
  const open = day.value;
  if (!open) return null;
  const first = Math.max(open.from, open.earliest);
  const last = open.hours.at(-1)?.end ?? open.to;
  const field = (id: 'from' | 'to', options: number[]) => (
    <div class="field">
      <label for={`wait-${id}`}>{t(id)}</label>
      <select
        id={`wait-${id}`}
        value={String(wanted[id])}
        onChange={({ currentTarget }) =>
          change({ ...wanted, ...moved(wanted, { [id]: Number(currentTarget.value) }, open, limits.value) })
        }
      >
        {options.map((minute) => (
          <option key={minute} value={String(minute)}>
            {timeOf(minute)}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <fieldset class="field">
      <legend>{t('window')}</legend>
      <div class="wait-window">
        {field('from', times(open, first, last - limits.value.shortest))}
        {field('to', times(open, first + limits.value.shortest, last))}
      </div>
    </fieldset>
  );
}

/** Something that fits is free: booking it is better than waiting. */
function Free({ alternatives }: { alternatives: Alternative[] }) {
  if (alternatives.length === 0) return <p>{t('freeNone')}</p>;
  return (
    <>
      <p>{t('free')}</p>
      <ul class="booking-alternatives">
        {alternatives.map((alternative) => (
          <li key={`${alternative.date}${alternative.start}${alternative.resources.join()}`}>
            <Button
              look="primary"
              onClick={() => {
                closeWish();
                openAlternative(alternative);
              }}
            >
              {alternativeWords(alternative)}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
