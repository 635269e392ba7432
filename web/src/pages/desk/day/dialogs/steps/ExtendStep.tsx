import { useState } from 'preact/hooks';
import { Button } from '../../../../../components/button/Button';
import { texts } from '../../../../../platform/i18n/texts';
import { minutesOf, timeOf } from '../../../../../platform/time/times';
import type { deskMessages } from '../../messages';
import { laterEnds } from '../../model/free';
import { day, moment, rules } from '../../state';
import type { StepProps } from '../BookingPanel';
import type { deskDialogMessages } from '../messages';
import { TimePills } from '../parts';

const t = texts<typeof deskMessages>('desk');
const d = texts<typeof deskDialogMessages>('deskdo');

export function ExtendStep({ booking, run, working }: StepProps) {
  const [chosen, setChosen] = useState<number>();
  const held = booking.resources.filter(({ end }) => end === booking.end).map(({ id }) => id);
  const ends = laterEnds(day.value!, held, minutesOf(booking.end), rules.value, moment.value!);
  const end = chosen !== undefined && ends.includes(chosen) ? chosen : ends[0];
  if (end === undefined) return <p role="status">{d('extendNone')}</p>;
  return (
    <form
      class="desk-form"
      onSubmit={(event) => {
        event.preventDefault();
        void run('extend', { end: timeOf(end) });
      }}
    >
      <TimePills
        legend={d('extendTitle')}
        name="extend-end"
        minutes={ends}
        value={end}
        onChoose={setChosen}
      />
      <div class="desk-form-ends">
        <Button look="primary" type="submit" disabled={working} ref={focusOnce}>
          {t('extend')}: <span class="figures">{timeOf(end)}</span>
        </Button>
      </div>
    </form>
  );
}

/** A step begins where it is most likely to end. */
export const focusOnce = (element: HTMLElement | null) => {
  if (element && !element.closest('form')?.contains(document.activeElement)) element.focus();
};
