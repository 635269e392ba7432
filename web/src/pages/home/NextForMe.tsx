import { stepOf } from '../../bookings/step';
import { wordsOf } from '../../bookings/words';
import { LinkButton } from '../../components/button/Button';
import { CheckIcon, ForwardIcon, TicketIcon } from '../../components/icons/icons';
import { session } from '../../platform/auth/session';
import { texts } from '../../platform/i18n/texts';
import { lastNextStep } from '../../platform/next-step';
import { addressOf } from '../../platform/page';
import { clockOf } from '../../platform/time/clock';
import { nowInstant } from '../../platform/time/now';
import type { homeMessages } from './messages';

const t = texts<typeof homeMessages>('home');

interface Next {
  words: string;
  /** What to press, where there is something to do at once. */
  press?: 'nextTake' | 'nextCheckIn';
}

/** What waits for the person who is signed in, as this tab last knew it; nothing is asked for it. */
export function nextForMe(): Next | undefined {
  const moment = nowInstant.value;
  const known = session.value && moment ? lastNextStep() : undefined;
  if (!known || !moment) return undefined;
  if (known.hold && new Date(known.hold.until) > moment) {
    const time = clockOf(known.hold.until);
    return { words: t('nextHold', { time }), press: 'nextTake' };
  }
  if (!known.booking) return undefined;
  const words = wordsOf(known.booking);
  const { step } = stepOf(known.booking, moment);
  if (step === 'check-in') return { words: t('nextCheckInWords', words), press: 'nextCheckIn' };
  if (step === 'running') return { words: t('nextRunning', { ...words, end: known.booking.end }) };
  return step === 'ahead' ? { words: t('nextAhead', words) } : undefined;
}

/** One line and one way on, above everything else. */
export const NextForMe = ({ next: { words, press } }: { next: Next }) => (
  <div class="home-next">
    <p>
      <TicketIcon />
      <span>{words}</span>
    </p>
    <LinkButton {...(press && { look: 'primary' as const, large: true })} href={addressOf('my/')}>
      {press && <CheckIcon />}
      {t(press ?? 'nextMy')}
      {!press && <ForwardIcon />}
    </LinkButton>
  </div>
);
