import { useState } from 'preact/hooks';
import { Button } from '../../../../components/button/Button';
import { Dialog } from '../../../../components/dialog/Dialog';
import type { NewDeskBooking } from '../../../../platform/api/contract/desk';
import { localized, texts } from '../../../../platform/i18n/texts';
import { dayAndMonth, weekday } from '../../../../platform/time/dates';
import { timeOf, type Stretch } from '../../../../platform/time/times';
import { said } from '../actions';
import type { deskMessages } from '../messages';
import { endsFrom, freeOf } from '../model/free';
import { closeOpened } from '../open';
import { aliasOf, day, moment, nameOf, rules } from '../state';
import { ClassFields, type ClassWishes } from './ClassFields';
import { patronOf, useBookingAtDesk } from './booking-at-desk';
import type { deskDialogMessages } from './messages';
import { Answer, Field, TimePills, WhoField } from './parts';

const t = texts<typeof deskMessages>('desk');
const d = texts<typeof deskDialogMessages>('deskdo');

/** A booking for a time of the shown day, for whoever stands at the desk or calls. */
export function NewBookingDialog({
  place,
  start,
}: {
  place?: string | undefined;
  start?: number | undefined;
}) {
  const places = day.value!.resources;
  const [where, setWhere] = useState(
    place ?? places.find((each) => free(each.id).length > 0)?.id ?? places[0]!.id,
  );
  const [from, setFrom] = useState(start);
  const [to, setTo] = useState<number>();
  const [who, setWho] = useState('');
  const [people, setPeople] = useState(1);
  const [purpose, setPurpose] = useState('');
  const [more, setMore] = useState<ClassWishes>({ computers: 0, equipment: [] });
  const kind = places.find(({ id }) => id === where)!.kind;
  const starts = startsOf(free(where));
  const begin = from !== undefined && starts.includes(from) ? from : starts[0];
  const around = free(where).find((part) => begin !== undefined && part.start <= begin && begin < part.end);
  const ends =
    around && begin !== undefined ? endsFrom({ start: begin, end: around.end }, rules.value, kind) : [];
  const end =
    to !== undefined && ends.includes(to)
      ? to
      : // An hour at most, which computers beside a room have as their limit, also from within a quarter on.
        (ends.filter((each) => each - begin! <= 60).at(-1) ?? ends[0]);
  const { state, problem, book, bookAnyway } = useBookingAtDesk((booking) => {
    const { alias } = patronOf(who);
    said.value = t('saidBooked', {
      who: aliasOf({ alias: alias ?? who.trim() }),
      place: booking.resources.map(({ id }) => nameOf(id)).join(', '),
      range: `${booking.start}–${booking.end}`,
    });
    closeOpened();
  });
  const body = (): NewDeskBooking => ({
    date: day.value!.date,
    start: timeOf(begin!),
    end: timeOf(end!),
    resources: kind === 'room' ? [where, ...more.equipment] : [where],
    ...(kind === 'room' && more.computers > 0 && { kind: 'computer', count: more.computers }),
    ...patronOf(who),
    ...(people > 1 && { people }),
    ...(purpose.trim() && { purpose: purpose.trim() }),
    ...(begin! % rules.value.gridMinutes !== 0 && { override: ['off-grid'] }),
  });
  const ready = begin !== undefined && end !== undefined;
  return (
    <Dialog labelledBy="new-title" onClose={closeOpened}>
      <form
        class="desk-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) void book(body());
        }}
      >
        <h2 id="new-title">
          {d('newTitle')}: {weekday(day.value!.date)}, {dayAndMonth(day.value!.date)}
        </h2>
        <WhoField value={who} onInput={setWho} />
        <Field label={d('where')}>
          <select value={where} onChange={(event) => setWhere(event.currentTarget.value)}>
            {places.map(({ id, name }) => (
              <option key={id} value={id}>
                {localized(name) || id}
              </option>
            ))}
          </select>
        </Field>
        {starts.length === 0 ? (
          <p role="status">{t('freeNone')}</p>
        ) : (
          <Field label={d('startLabel')}>
            <select value={String(begin)} onChange={(event) => setFrom(Number(event.currentTarget.value))}>
              {starts.map((minute) => (
                <option key={minute} value={String(minute)}>
                  {timeOf(minute)}
                </option>
              ))}
            </select>
          </Field>
        )}
        <TimePills
          legend={d('endLabel')}
          name="new-end"
          minutes={ends.slice(0, 8)}
          value={end}
          onChoose={setTo}
        />
        {kind === 'room' && (
          <Field label={d('peopleLabel')}>
            <input
              type="number"
              min={1}
              max={500}
              value={people}
              onInput={(event) => setPeople(Math.max(1, Number(event.currentTarget.value) || 1))}
            />
          </Field>
        )}
        {kind === 'room' && <ClassFields value={more} onChange={setMore} />}
        <Field label={d('purpose')}>
          <input
            type="text"
            maxLength={100}
            value={purpose}
            onInput={(event) => setPurpose(event.currentTarget.value)}
          />
        </Field>
        <Answer
          state={state}
          problem={problem}
          onAnyway={ready ? () => void bookAnyway(body()) : undefined}
        />
        <div class="desk-form-ends">
          <Button look="primary" type="submit" disabled={!ready || state !== 'idle'}>
            {d('bookDo')}
          </Button>
          <Button onClick={closeOpened}>{t('close')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

const free = (id: string) => freeOf(day.value!, id, rules.value, moment.value!);

/** Every quarter at which the shortest booking can begin; the first minute of a free stretch too. */
function startsOf(stretches: Stretch[]): number[] {
  const { gridMinutes: grid, shortestMinutes: shortest } = rules.value;
  return stretches.flatMap(({ start, end }) => {
    const starts: number[] = start % grid !== 0 && start + shortest <= end ? [start] : [];
    for (let at = Math.ceil(start / grid) * grid; at + shortest <= end; at += grid) starts.push(at);
    return starts;
  });
}
