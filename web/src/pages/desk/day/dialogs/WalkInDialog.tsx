import { useState } from 'preact/hooks';
import { Button } from '../../../../components/button/Button';
import { Dialog } from '../../../../components/dialog/Dialog';
import { kinds, type Kind } from '../../../../platform/api/contract';
import type { NewDeskBooking } from '../../../../platform/api/contract/desk';
import { texts } from '../../../../platform/i18n/texts';
import { timeOf } from '../../../../platform/time/times';
import { said } from '../actions';
import type { deskMessages } from '../messages';
import { freeOf, walkInsOf } from '../model/free';
import { closeOpened } from '../open';
import { aliasOf, day, moment, nameOf, rules } from '../state';
import { patronOf, useBookingAtDesk } from './booking-at-desk';
import type { deskDialogMessages } from './messages';
import { Answer, Field, KindField, TimePills, WhoField } from './parts';

const t = texts<typeof deskMessages>('desk');
const d = texts<typeof deskDialogMessages>('deskdo');

/** W, a name or nothing, Enter: the first free place, for as long as allowed, booked and checked in. */
export function WalkInDialog() {
  const [kind, setKind] = useState<Kind>('computer');
  const [who, setWho] = useState('');
  const [place, setPlace] = useState<string>();
  const [end, setEnd] = useState<number>();
  const offers = walkInsOf(day.value!, kind, rules.value, moment.value!);
  // What was chosen may have been taken meanwhile: then the next best.
  const offer = offers.find(({ resource }) => resource === place) ?? offers[0];
  const until = offer && (end !== undefined && offer.ends.includes(end) ? end : offer.ends.at(-1)!);
  const { state, problem, book, bookAnyway, forget } = useBookingAtDesk((booking) => {
    const { alias } = patronOf(who);
    said.value = t('saidWalkIn', {
      who: aliasOf({ alias: alias ?? who.trim() }),
      place: booking.resources.map(({ id }) => nameOf(id)).join(', '),
      time: booking.end,
    });
    closeOpened();
  });
  const body = (): NewDeskBooking => ({
    date: day.value!.date,
    start: timeOf(offer!.start),
    end: timeOf(until!),
    resources: [offer!.resource],
    ...patronOf(who),
    checkIn: true,
    ...(offer!.start % rules.value.gridMinutes !== 0 && { override: ['off-grid'] }),
  });
  return (
    <Dialog labelledBy="walk-in-title" onClose={closeOpened}>
      <form
        class="desk-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (offer) void book(body());
        }}
      >
        <h2 id="walk-in-title">{d('walkInTitle')}</h2>
        <WhoField value={who} onInput={setWho} />
        <KindField
          kinds={kinds.filter((each) => day.value!.resources.some((resource) => resource.kind === each))}
          value={kind}
          onChange={(chosen) => {
            setKind(chosen);
            setPlace(undefined);
            forget();
          }}
        />
        {offer ? (
          <>
            <Field label={d('where')}>
              <select value={offer.resource} onChange={(event) => setPlace(event.currentTarget.value)}>
                {offers.map(({ resource, ends }) => (
                  <option key={resource} value={resource}>
                    {nameOf(resource)}, {d('freeUntil', { time: timeOf(freeEnd(resource) ?? ends.at(-1)!) })}
                  </option>
                ))}
              </select>
            </Field>
            <TimePills
              legend={d('untilLabel')}
              name="walk-in-until"
              minutes={offer.ends.slice(-6)}
              value={until}
              onChoose={setEnd}
            />
          </>
        ) : (
          <NoneFree kind={kind} />
        )}
        <Answer state={state} problem={problem} onAnyway={offer && (() => void bookAnyway(body()))} />
        <div class="desk-form-ends">
          {offer && (
            <Button look="primary" type="submit" disabled={state !== 'idle'}>
              {d('walkInDo', { time: timeOf(until!) })}
            </Button>
          )}
          <Button onClick={closeOpened}>{t('close')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

const freeEnd = (id: string) =>
  freeOf(day.value!, id, rules.value, moment.value!).find(({ start }) => start <= moment.value!.minutes)?.end;

function NoneFree({ kind }: { kind: Kind }) {
  const next = day
    .value!.resources.filter((resource) => resource.kind === kind)
    .flatMap(({ id }) =>
      freeOf(day.value!, id, rules.value, moment.value!).map(({ start }) => ({ id, start })),
    )
    .sort((one, other) => one.start - other.start)[0];
  return (
    <p role="status">
      {d('noneFree')} {next && d('nextFree', { place: nameOf(next.id), time: timeOf(next.start) })}{' '}
      {d('otherKind')}
    </p>
  );
}
