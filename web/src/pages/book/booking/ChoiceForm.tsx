import '../../../components/field/field.css';
import { Button } from '../../../components/button/Button';
import { ruleSentence } from '../../../components/rules/sentence';
import { dayWord } from '../../../components/ticket/day-word';
import { session } from '../../../platform/auth/session';
import { texts } from '../../../platform/i18n/texts';
import { dayAndMonth, weekday } from '../../../platform/time/dates';
import { now } from '../../../platform/time/now';
import { lengthOf, timeOf } from '../../../platform/time/times';
import { endsFrom, startsOf } from '../model/limits';
import type { Row } from '../model/row';
import { day, limits, rows, rules } from '../state';
import { rowName } from '../words';
import { Answer } from './Answer';
import { mostNote, mostPurpose, needsApproval, type Choice } from './choice';
import type { bookingMessages } from './messages';
import { PeopleField } from './PeopleField';
import { attempt, book, change, close, isLost, signInAndComeBack } from './store';
import { useSignIn } from '../../../platform/auth/use-sign-in';

const t = texts<typeof bookingMessages>('booking');

/** What is about to be booked, to be changed and confirmed. */
export function ChoiceForm({ choice }: { choice: Choice }) {
  const { state } = attempt.value;
  const waiting = state === 'sending' || state === 'unsure';
  const { failed, run } = useSignIn(signInAndComeBack);
  const row = day.value?.date === choice.date ? rows.value?.find(({ id }) => id === choice.row) : undefined;
  const submit = (event: Event) => {
    event.preventDefault();
    if (waiting) return;
    if (session.value) void book();
    else void run();
  };
  return (
    <form class="booking" onSubmit={submit}>
      <header>
        <h2 id="booking-title">{rowName(choice.row, choice.kind)}</h2>
        <p class="booking-day">{dayWords(choice.date)}</p>
      </header>
      <Answer choice={choice} row={row} />
      <fieldset class="booking-fields" disabled={waiting || state === 'signed-out'}>
        <TimeFields choice={choice} row={row} />
        {choice.kind === 'room' && !choice.move && <PeopleField choice={choice} />}
        <CheckInSentence choice={choice} />
        {choice.move ? null : <Words choice={choice} />}
      </fieldset>
      <p class="field-error" role="alert">
        {failed && t('signInFailed')}
      </p>
      {!session.value && state === 'idle' && <p class="small quiet">{t('signInHint')}</p>}
      <div class="booking-actions">
        {!waiting && state !== 'signed-out' && (
          <Button {...(!isLost(choice) && { look: 'primary' as const })} type="submit">
            {t(submitWords(choice))}
          </Button>
        )}
        <Button onClick={close}>{t(waiting ? 'close' : 'cancel')}</Button>
      </div>
    </form>
  );
}

function submitWords(choice: Choice) {
  if (!session.value) return 'signInAndBook';
  if (choice.move) return 'move';
  return needsApproval(rules.value, choice) ? 'request' : 'book';
}

/** What for, and a word to the librarian; nobody has to say. */
const Words = ({ choice }: { choice: Choice }) => (
  <details open={Boolean(choice.purpose || choice.note)}>
    <summary>{t('more')}</summary>
    <div class="booking-fields">
      <div class="field">
        <label for="booking-purpose">{t('purpose')}</label>
        <input
          id="booking-purpose"
          maxLength={mostPurpose}
          value={choice.purpose}
          onInput={({ currentTarget }) => change({ ...choice, purpose: currentTarget.value })}
        />
      </div>
      <div class="field">
        <label for="booking-note">{t('note')}</label>
        <textarea
          id="booking-note"
          maxLength={mostNote}
          value={choice.note}
          onInput={({ currentTarget }) => change({ ...choice, note: currentTarget.value })}
        />
      </div>
    </div>
  </details>
);

function dayWords(date: string): string {
  const relative = dayWord(date, now.value?.date);
  return [relative, weekday(date), dayAndMonth(date)].filter(Boolean).join(', ');
}

function TimeFields({ choice, row }: { choice: Choice; row: Row | undefined }) {
  const { start, end } = choice;
  const starts = withOwn(row ? startsOf(row, limits.value) : [], start);
  const ends = withOwn(row ? shownEnds(endsFrom(row, start, limits.value), start) : [], end);
  const describedBy =
    attempt.value.state === 'refused' || attempt.value.state === 'taken' ? 'booking-answer' : undefined;
  const startAt = (minute: number) => {
    const possible = row ? endsFrom(row, minute, limits.value) : [];
    const same = minute + (end - start);
    change({ ...choice, start: minute, end: possible.includes(same) ? same : (possible.at(-1) ?? same) });
  };
  return (
    <>
      <div class="field booking-start">
        <label for="booking-start">{t('start')}</label>
        <select
          id="booking-start"
          aria-describedby={describedBy}
          aria-invalid={describedBy ? 'true' : undefined}
          value={String(start)}
          onChange={({ currentTarget }) => startAt(Number(currentTarget.value))}
        >
          {starts.map((minute) => (
            <option key={minute} value={String(minute)}>
              {timeOf(minute)}
            </option>
          ))}
        </select>
      </div>
      <fieldset class="field" aria-describedby="booking-rule">
        <legend>{t('length')}</legend>
        <div class="pills">
          {ends.map((each) => (
            <label key={each} class={each === end ? 'pill-chosen' : ''}>
              <input
                type="radio"
                name="booking-end"
                checked={each === end}
                onChange={() => change({ ...choice, end: each })}
              />
              <span>
                {lengthOf(each - start)}
                <span class="unseen">, {t('until', { time: timeOf(each) })}</span>
              </span>
            </label>
          ))}
        </div>
        <p class="figures">{t('until', { time: timeOf(end) })}</p>
        <p class="small quiet" id="booking-rule">
          {ruleSentence(rules.value, choice.kind)}
        </p>
      </fieldset>
    </>
  );
}

/** Every quarter up to an hour, then halves, and the longest: ten buttons rather than sixteen. */
const shownEnds = (ends: number[], start: number) =>
  ends.filter((end) => end - start <= 60 || (end - start) % 30 === 0 || end === ends.at(-1));

/** What is chosen stays on the list though it may no longer be free: the answer says so, the field does not lie. */
const withOwn = (values: number[], own: number) =>
  values.includes(own) ? values : [...values, own].sort((one, other) => one - other);

function CheckInSentence({ choice }: { choice: Choice }) {
  const { checkInOpensMinutes, kinds } = rules.value;
  const grace = kinds[choice.kind].graceMinutes;
  if (!grace) return null;
  return (
    <p class="small">
      {t('checkIn', { from: timeOf(choice.start - checkInOpensMinutes), to: timeOf(choice.start + grace) })}
    </p>
  );
}
