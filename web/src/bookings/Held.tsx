import './held.css';
import { Button, LinkButton } from '../components/button/Button';
import {
  CalendarIcon,
  CheckIcon,
  ClockIcon,
  CrossIcon,
  ForwardIcon,
  LeaveIcon,
  PrintIcon,
} from '../components/icons/icons';
import { Ticket } from '../components/ticket/Ticket';
import type { Booking, CheckInWays } from '../platform/api/contract';
import { texts } from '../platform/i18n/texts';
import { addressOf } from '../platform/page';
import { clockOf } from '../platform/time/clock';
import { nowInstant } from '../platform/time/now';
import { lengthOf } from '../platform/time/times';
import { act, acting, open, type Verb } from './acting';
import { CalendarButton } from './CalendarButton';
import type { heldMessages } from './messages';
import { stepOf, type Step } from './step';
import { problemWords } from './words';

const t = texts<typeof heldMessages>('held');
const day = 1440;

interface HeldProps {
  booking: Booking;
  /** How the centre lets people check in; undefined while it is not known. */
  ways: CheckInWays | undefined;
  /** A card session sees, checks in and gives back, but does not move. */
  whole: boolean;
  onSettled: () => void;
}

/** A booking ahead as a ticket: how long until what, the one thing to do now, and what else is possible. */
export function Held({ booking, ways, whole, onSettled }: HeldProps) {
  const step = stepOf(booking, nowInstant.value!);
  return (
    <div class="held" data-step={step.step}>
      <Ticket booking={booking} headingLevel={3} />
      {/* The press comes first, so that a phone shows it without scrolling. */}
      <MainAction booking={booking} step={step} ways={ways} onSettled={onSettled} />
      <Answer booking={booking} />
      <Count booking={booking} step={step} />
      {step.step !== 'running' && <Others booking={booking} step={step} whole={whole} />}
    </div>
  );
}

/** What else is possible before it begins. */
function Others({ booking, step, whole }: { booking: Booking; step: Step; whole: boolean }) {
  return (
    <div class="held-actions">
      {step.step === 'ahead' && <CalendarButton booking={booking} />}
      {whole && 'starts' in step && step.starts > 0 && <MoveLink booking={booking} />}
      <VerbButton verb="cancel" booking={booking}>
        <CrossIcon />
        {t('cancel')}
      </VerbButton>
      <Button look="plain" onClick={() => print()}>
        <PrintIcon />
        {t('print')}
      </Button>
    </div>
  );
}

/** How long until what, in words. */
function Count({ booking, step }: { booking: Booking; step: Step }) {
  const words = countWords(booking, step);
  if (!words) return null;
  return (
    <div class="held-count">
      <ClockIcon />
      <p>
        <strong>{words[0]}</strong>
        {words[1] && <span class="small">{words[1]}</span>}
      </p>
    </div>
  );
}

function countWords({ checkIn }: Booking, step: Step): [string, string?] | undefined {
  switch (step.step) {
    case 'ahead':
      return step.starts < day
        ? [t('startsIn', { length: lengthOf(step.starts) }), t('opensAt', { time: clockOf(checkIn.opensAt) })]
        : undefined;
    case 'check-in':
      return [
        t('closesIn', { time: clockOf(checkIn.closesAt), length: lengthOf(step.closes) }),
        t('closesWhy'),
      ];
    case 'running':
      return [t('running', { length: lengthOf(step.ends) })];
    case 'approval':
      return [t('approval'), t('approvalWhy', { time: clockOf(checkIn.closesAt) })];
    default:
      return undefined;
  }
}

/** What came of a press that has no dialog. */
function Answer({ booking }: { booking: Booking }) {
  const own = acting.value?.booking.id === booking.id && !acting.value.inDialog ? acting.value : undefined;
  return (
    <p class="held-answer" role="status" data-state={own?.state}>
      {own?.state === 'sending' && t('sending')}
      {own?.state === 'unsure' && t('unsure')}
      {own?.state === 'refused' && problemWords(own.problem!)}
    </p>
  );
}

interface MainActionProps {
  booking: Booking;
  step: Step;
  ways: CheckInWays | undefined;
  onSettled: () => void;
}

function MainAction({ booking, step, ways, onSettled }: MainActionProps) {
  if (step.step === 'running')
    return (
      <div class="held-actions">
        <Button look="primary" onClick={() => open('extend', booking)}>
          <ForwardIcon />
          {t('extend')}
        </Button>
        <VerbButton verb="leave" booking={booking}>
          <LeaveIcon />
          {t('leave')}
        </VerbButton>
      </div>
    );
  if (step.step !== 'check-in') return null;
  const checkIn = () => {
    if (ways && !ways.button) open('check-in', booking);
    else void act('check-in', booking, undefined, onSettled, false);
  };
  return (
    <div class="held-actions">
      <Button look="primary" large onClick={checkIn}>
        <CheckIcon />
        {t('checkIn')}
      </Button>
    </div>
  );
}

const VerbButton = ({
  verb,
  booking,
  children,
}: {
  verb: Verb;
  booking: Booking;
  children: preact.ComponentChildren;
}) => (
  <Button {...(verb === 'cancel' && { look: 'bad' as const })} onClick={() => open(verb, booking)}>
    {children}
  </Button>
);

const MoveLink = ({ booking }: { booking: Booking }) => (
  <LinkButton
    href={addressOf('book/', {
      date: booking.date,
      kind: booking.resources[0]!.kind,
      move: booking.id,
    })}
  >
    <CalendarIcon />
    {t('move')}
  </LinkButton>
);
