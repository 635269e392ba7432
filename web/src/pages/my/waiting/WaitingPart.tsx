import './waiting.css';
import { useEffect } from 'preact/hooks';
import { problemWords, wordsOf } from '../../../bookings/words';
import { Button, LinkButton } from '../../../components/button/Button';
import { CheckIcon, ClockIcon, CrossIcon } from '../../../components/icons/icons';
import { dayWord } from '../../../components/ticket/day-word';
import { placesOf } from '../../../components/ticket/places';
import type { Rules } from '../../../platform/api/contract';
import type { Waiting } from '../../../platform/api/contract/waiting';
import { texts } from '../../../platform/i18n/texts';
import { addressOf } from '../../../platform/page';
import { dayAndMonth } from '../../../platform/time/dates';
import { clockOf } from '../../../platform/time/clock';
import { now, nowInstant } from '../../../platform/time/now';
import { lengthOf, range, stretchOf } from '../../../platform/time/times';
import { inLine, minutesLeft } from '../../../waiting/order';
import { waitingWords } from '../../../waiting/words';
import { loadAll, placeNames, waitlistKnown } from '../state';
import { change, changing, settled } from './changing';
import type { waitingMessages } from './messages';

const t = texts<typeof waitingMessages>('waiting');

/** What is kept for the patron, which comes before everything else. */
export function HeldForMe() {
  const { held } = lines();
  const first = held[0];
  useEffect(() => {
    if (!first) return undefined;
    // Who looks at another tab sees it there.
    const title = document.title;
    document.title = `● ${t('tabTitle')} · ${title}`;
    return () => {
      document.title = title;
    };
  }, [first?.id]);
  return (
    <div role="status">
      {settled.value?.verb === 'take' && (
        <p class="held-said">{t('taken', wordsOf(settled.value.booking))}</p>
      )}
      {settled.value?.verb === 'leave' && (
        <p class="held-said">{t('left', waitingWords(settled.value.waiting, placeNames.value))}</p>
      )}
      {held.map((waiting) => (
        <HeldPlace key={waiting.id} waiting={waiting} />
      ))}
    </div>
  );
}

function HeldPlace({ waiting }: { waiting: Waiting }) {
  const hold = waiting.hold!;
  const minutes = minutesLeft(waiting, nowInstant.value!);
  return (
    <section class="hold" aria-labelledby={`hold-${waiting.id}`}>
      <h2 id={`hold-${waiting.id}`}>{t('heldTitle')}</h2>
      <p class="hold-what">
        {t('heldWhat', {
          place: placesOf(hold),
          date: dayWord(waiting.date, now.value?.date) ?? dayAndMonth(waiting.date),
          range: range(stretchOf(hold)),
        })}
      </p>
      <p class="hold-left">
        <ClockIcon />
        <span>
          {t('heldLeft', {
            time: clockOf(hold.until),
            length: lengthOf(minutes),
          })}
        </span>
      </p>
      <Answer id={waiting.id} />
      <div class="hold-actions">
        <Button look="primary" large onClick={() => void change('take', waiting, loadAll)}>
          <CheckIcon />
          {t('take')}
        </Button>
        <LeaveButton waiting={waiting} />
      </div>
    </section>
  );
}

/** Where the patron stands in line, and what was missed. */
export function WaitingPart({ rules }: { rules: Rules | undefined }) {
  const { waiting, lapsed } = lines();
  if (waiting.length + lapsed.length === 0) return null;
  return (
    <section aria-labelledby="my-waiting">
      <h2 id="my-waiting">{t('title')}</h2>
      <ul class="plain-list waiting-list">
        {waiting.map((each) => (
          <li key={each.id} class="waiting">
            <p class="waiting-what">{t('what', waitingWords(each, placeNames.value))}</p>
            <p>
              <strong>{each.place && each.place > 1 ? t('place', { n: each.place }) : t('first')}</strong>
            </p>
            <Answer id={each.id} />
            <LeaveButton waiting={each} />
          </li>
        ))}
        {lapsed.map((each) => (
          <li key={each.id} class="waiting waiting-lapsed">
            <p>{t('lapsed', waitingWords(each, placeNames.value))}</p>
            <LinkButton href={addressOf('book/', addressQuery(each))}>{t('again')}</LinkButton>
          </li>
        ))}
      </ul>
      {waiting.length > 0 && (
        <p class="small quiet">{t('hint', { length: lengthOf(rules?.waitHoldMinutes ?? 15) })}</p>
      )}
    </section>
  );
}

const addressQuery = ({ date, kind }: Waiting): Record<string, string> => ({ date, ...(kind && { kind }) });

const LeaveButton = ({ waiting }: { waiting: Waiting }) => (
  <Button look="plain" onClick={() => void change('leave', waiting, loadAll)}>
    <CrossIcon />
    {t('leave')}
  </Button>
);

function Answer({ id }: { id: string }) {
  const own = changing.value?.id === id ? changing.value : undefined;
  return (
    <p class="held-answer" role="status" data-state={own?.state}>
      {own?.state === 'sending' && t(own.verb === 'take' ? 'taking' : 'leaving')}
      {own?.state === 'unsure' && t('unsure')}
      {own?.state === 'refused' && problemWords(own.problem!)}
    </p>
  );
}

const lines = () =>
  inLine(waitlistKnown.value.value?.items ?? [], nowInstant.value ?? new Date(0), now.value?.date ?? '');
