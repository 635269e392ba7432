import { useEffect, useRef } from 'preact/hooks';
import { problemWords } from '../../../bookings/words';
import { Button, LinkButton } from '../../../components/button/Button';
import type { Alternative } from '../../../platform/api/contract';
import type { Problem } from '../../../platform/api/problem';
import { texts } from '../../../platform/i18n/texts';
import { addressOf, page } from '../../../platform/page';
import { minutesOf } from '../../../platform/time/times';
import { endsFrom } from '../model/limits';
import type { Row } from '../model/row';
import { choose, limits, moveId } from '../state';
import type { waitMessages } from '../waiting/messages';
import { openWish } from '../waiting/store';
import { alternativeWords } from './alternatives';
import type { Choice } from './choice';
import type { bookingMessages } from './messages';
import { askNow, attempt, change, close, isLost, signInAndComeBack } from './store';
import { useSignIn } from '../../../platform/auth/use-sign-in';

const t = texts<typeof bookingMessages>('booking');
const wait = texts<typeof waitMessages>('wait');

/** What came back, or did not, and the way on. */
export function Answer({ choice, row }: { choice: Choice; row: Row | undefined }) {
  const answer = attempt.value;
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => element.current?.scrollIntoView({ block: 'nearest' }), [answer.state]);
  return (
    <div ref={element} class="booking-answer" id="booking-answer" role="status" data-state={answer.state}>
      {answer.state === 'sending' && <p>{t('sending')}</p>}
      {answer.state === 'unsure' && (
        <>
          <p>
            {t('unsure')} {t('askedTimes', { n: answer.asked })}
          </p>
          <Button onClick={askNow}>{t('askNow')}</Button>
        </>
      )}
      {answer.state === 'signed-out' && <SignedOut />}
      {answer.state === 'taken' && <Taken choice={choice} alternatives={answer.alternatives} />}
      {answer.state === 'refused' && <Refused problem={answer.problem} />}
      {answer.state === 'idle' && row && !endsFrom(row, choice.start, limits.value).includes(choice.end) && (
        <p class="field-error">{t('gone')}</p>
      )}
    </div>
  );
}

/** The rule in the centre's words, and where it leads on. */
function Refused({ problem }: { problem: Problem }) {
  return (
    <>
      <p class="field-error">{problemWords(problem)}</p>
      {toMy.has(problem.code) && <LinkButton href={addressOf('my/')}>{t('my')}</LinkButton>}
      {problem.code === 'sanctioned' && page().centre.phone && (
        <LinkButton href={`tel:${page().centre.phone!.replace(/[^+\d]/g, '')}`}>
          {page().centre.phone}
        </LinkButton>
      )}
    </>
  );
}

/** Refusals whose way out lies among one's own bookings. */
const toMy = new Set([
  'too-many-open',
  'overlaps-own-booking',
  'daily-limit',
  'already-started',
  'already-over',
]);

function SignedOut() {
  const { failed, run } = useSignIn(signInAndComeBack);
  return (
    <>
      <p>{t('signedOut')}</p>
      {failed && <p class="field-error">{t('signInFailed')}</p>}
      <Button look="primary" onClick={() => void run()}>
        {t('signIn')}
      </Button>
    </>
  );
}

/** Somebody was faster: what is really free instead, one press each. */
function Taken({ choice, alternatives }: { choice: Choice; alternatives: Alternative[] }) {
  const instead = !moveId.value && (
    <Button
      onClick={() => {
        close();
        openWish(choice.row, { start: choice.start, end: choice.end });
      }}
    >
      {wait('instead')}
    </Button>
  );
  const lost = isLost(choice);
  if (alternatives.length === 0)
    return (
      <>
        <p class="field-error">{t('takenNone')}</p>
        {instead}
      </>
    );
  return (
    <>
      <p class="field-error">{t('taken')}</p>
      <ul class="booking-alternatives">
        {alternatives.map((alternative, place) => (
          <li key={`${alternative.date}${alternative.start}${alternative.resources.join()}`}>
            <Button
              {...((lost ? place === 0 : isTaken(choice, alternative)) && { look: 'primary' as const })}
              aria-pressed={isTaken(choice, alternative)}
              onClick={() => take(choice, alternative)}
            >
              {alternativeWords(alternative)}
            </Button>
          </li>
        ))}
      </ul>
      {instead}
    </>
  );
}

const isTaken = (choice: Choice, { date, start, resources }: Alternative) =>
  choice.date === date && choice.row === resources[0] && choice.start === minutesOf(start);

function take(choice: Choice, { date, start, end, resources }: Alternative) {
  choose({ date });
  change({ ...choice, date, row: resources[0]!, start: minutesOf(start), end: minutesOf(end) });
}
