import { useEffect, useMemo, useState } from 'preact/hooks';
import { Button } from '../components/button/Button';
import type { Availability, Booking, Centre, Kind, Page } from '../platform/api/contract';
import { ask } from '../platform/api/client';
import { texts } from '../platform/i18n/texts';
import { lengthOf, minutesOf, timeOf } from '../platform/time/times';
import { usedMinutes } from './day-minutes';
import { close, type Acting } from './acting';
import { extensionsOf } from './extension';
import type { heldMessages } from './messages';
import { wordsOf } from './words';

const t = texts<typeof heldMessages>('held');

type Known = { state: 'looking' } | { state: 'unknown' } | { state: 'known'; ends: number[] };

/** The lengths that are possible now, asked when the question is, because a minute ago is too long ago. */
export function ExtendForm({ acting, onEnd }: { acting: Acting; onEnd: (end: string) => void }) {
  const { booking, state } = acting;
  const [known, setKnown] = useState<Known>({ state: 'looking' });
  const [chosen, setChosen] = useState<number>();
  const look = useMemo(
    () => async () => {
      setKnown({ state: 'looking' });
      setKnown(await possibleEnds(booking));
    },
    [booking.id],
  );
  useEffect(() => void look(), [look]);
  const waiting = state === 'sending' || state === 'unsure';
  const ends = known.state === 'known' ? known.ends : [];
  const end = chosen ?? ends[0];
  const submit = (event: Event) => {
    event.preventDefault();
    if (end !== undefined && !waiting) onEnd(timeOf(end));
  };
  return (
    <form class="held-dialog" onSubmit={submit}>
      <p>{t('extendWhat', { place: wordsOf(booking).place, time: booking.end })}</p>
      <div role="status">
        {known.state === 'looking' && <p class="quiet">{t('extendLook')}</p>}
        {known.state === 'unknown' && <p>{t('extendUnknown')}</p>}
        {known.state === 'known' && ends.length === 0 && <p>{t('extendNone')}</p>}
      </div>
      {ends.length > 0 && (
        <fieldset class="field" disabled={waiting}>
          <legend class="unseen">{t('extendTitle')}</legend>
          <div class="pills held-ends">
            {ends.map((each) => (
              <label key={each} class={each === end ? 'pill-chosen' : ''}>
                <input
                  type="radio"
                  name="extend-end"
                  checked={each === end}
                  onChange={() => setChosen(each)}
                />
                <span>
                  {t('extendTo', { time: timeOf(each) })}{' '}
                  <span class="small nowrap">
                    {t('extendBy', { length: lengthOf(each - minutesOf(booking.end)) })}
                  </span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <div class="held-actions">
        {ends.length > 0 && !waiting && (
          <Button look="primary" type="submit">
            {t('extend')}
          </Button>
        )}
        {known.state === 'unknown' && <Button onClick={() => void look()}>{t('again')}</Button>}
        <Button onClick={close}>{t(waiting ? 'close' : 'back')}</Button>
      </div>
    </form>
  );
}

async function possibleEnds(booking: Booking): Promise<Known> {
  const { date } = booking;
  const [centre, availability, mine] = await Promise.all([
    ask<Centre>('/centre', { fresh: true }),
    ask<Availability>(`/availability?date=${date}`, { fresh: true }),
    ask<Page<Booking>>(`/me/bookings?from=${date}&to=${date}&limit=100`, { signedIn: true, fresh: true }),
  ]);
  if (centre.kind !== 'answer' || availability.kind !== 'answer' || mine.kind !== 'answer')
    return { state: 'unknown' };
  const used = (kind: Kind) => usedMinutes(mine.value.items, kind);
  return {
    state: 'known',
    ends: extensionsOf(booking, availability.value, centre.value.rules, used).slice(0, 6),
  };
}
