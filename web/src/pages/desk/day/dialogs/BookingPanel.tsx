import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../../../components/button/Button';
import { Dialog } from '../../../../components/dialog/Dialog';
import type { DeskBooking } from '../../../../platform/api/contract/desk';
import { texts } from '../../../../platform/i18n/texts';
import { dayAndMonth, weekday } from '../../../../platform/time/dates';
import { range, stretchOf } from '../../../../platform/time/times';
import { act, forgetWork, works, type Verb } from '../actions';
import { isTyping } from '../keys';
import type { deskMessages } from '../messages';
import { standingOf } from '../model/standing';
import { closeOpened } from '../open';
import { aliasOf, date, moment, placesOf } from '../state';
import { shapes, standingWord } from '../words';
import { WorkLine } from '../WorkLine';
import type { deskDialogMessages } from './messages';
import { stepsOf, type Step } from './steps';
import { CancelStep } from './steps/CancelStep';
import { ExtendStep } from './steps/ExtendStep';
import { MoveStep } from './steps/MoveStep';
import { PrintStep } from './steps/PrintStep';
import { SwapStep } from './steps/SwapStep';
import { Key } from '../Tasks';

const t = texts<typeof deskMessages>('desk');
const d = texts<typeof deskDialogMessages>('deskdo');

/** One booking: what it is, and all that can be done with it, each with its key. */
export function BookingPanel({ booking }: { booking: DeskBooking }) {
  const [step, setStep] = useState<Step>();
  const standing = standingOf(booking, date.value!, moment.value!);
  const mayCheckIn = Date.parse(booking.checkIn.opensAt) <= moment.value!.instant;
  const steps = stepsOf(standing, mayCheckIn);
  const working = works.value[booking.id]?.state === 'sending' || works.value[booking.id]?.state === 'unsure';
  useEffect(() => forgetWork(booking.id), [booking.id]);

  const run = async (verb: Verb, body?: unknown) => {
    if (await act(booking, verb, body)) closeOpened();
  };
  const take = (chosen: Step) => {
    if (chosen === 'check-in' || chosen === 'leave' || chosen === 'approve') void run(chosen);
    else setStep(chosen);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isTyping(event) || step) return;
    const chosen = steps.find(({ code }) => code === event.code);
    if (!chosen) return;
    event.preventDefault();
    take(chosen.step);
  };
  return (
    <Dialog labelledBy="booking-title" onClose={() => (step ? setStep(undefined) : closeOpened())}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the whole panel; each has its button */}
      <div class="desk-form" onKeyDown={onKeyDown}>
        <h2 id="booking-title">{aliasOf(booking)}</h2>
        <p class={`desk-standing desk-standing-${standing}`}>
          <span class="desk-shape" aria-hidden="true">
            {shapes[standing]}
          </span>{' '}
          {standingWord(standing)}
        </p>
        <Facts booking={booking} />
        <WorkLine id={booking.id} />
        {step ? (
          <StepForm step={step} booking={booking} run={run} working={working} />
        ) : (
          <div class="desk-form-ends">
            {steps.map(({ step: each, word, look, letter }) => (
              <Button key={each} look={look} disabled={working} onClick={() => take(each)}>
                {each === 'print' ? d('print') : t(word)} <Key>{letter}</Key>
              </Button>
            ))}
          </div>
        )}
        <div class="desk-form-ends">
          {step && <Button onClick={() => setStep(undefined)}>{d('back')}</Button>}
          <Button onClick={closeOpened}>{t('close')}</Button>
        </div>
      </div>
    </Dialog>
  );
}

function Facts({ booking }: { booking: DeskBooking }) {
  const { purpose, note, people, slip, source, card } = booking;
  const sources: Record<string, string> = {
    site: d('sourceSite'),
    desk: d('sourceDesk'),
    series: d('sourceSeries'),
  };
  return (
    <dl class="desk-facts-list">
      <div>
        <dt>{t('place')}</dt>
        <dd>
          <strong>{placesOf(booking)}</strong>
        </dd>
      </div>
      <div>
        <dt>{d('when')}</dt>
        <dd>
          <strong class="figures">{range(stretchOf(booking))}</strong>, {weekday(date.value!)},{' '}
          {dayAndMonth(date.value!)}
        </dd>
      </div>
      {people > 1 && (
        <div>
          <dt>{d('peopleLabel')}</dt>
          <dd>{d('people', { n: people })}</dd>
        </div>
      )}
      {purpose && (
        <div>
          <dt>{d('purpose')}</dt>
          <dd>{purpose}</dd>
        </div>
      )}
      {note && (
        <div>
          <dt>{d('note')}</dt>
          <dd>{note}</dd>
        </div>
      )}
      <div>
        <dt>{d('source')}</dt>
        <dd>
          {sources[source] ?? source}
          {card && `, ${d('withCard')}`}
        </dd>
      </div>
      <div>
        <dt>{d('slip')}</dt>
        <dd class="desk-code figures">{slip}</dd>
      </div>
    </dl>
  );
}

export interface StepProps {
  booking: DeskBooking;
  run: (verb: Verb, body?: unknown) => Promise<void>;
  working: boolean;
}

function StepForm({ step, ...props }: StepProps & { step: Step }) {
  switch (step) {
    case 'extend':
      return <ExtendStep {...props} />;
    case 'swap':
      return <SwapStep {...props} />;
    case 'move':
      return <MoveStep {...props} />;
    case 'cancel':
      return <CancelStep {...props} verb="cancel" />;
    case 'decline':
      return <CancelStep {...props} verb="decline" />;
    case 'print':
      return <PrintStep booking={props.booking} />;
    default:
      return null;
  }
}
