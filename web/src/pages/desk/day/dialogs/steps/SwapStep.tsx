import { useState } from 'preact/hooks';
import { Button } from '../../../../../components/button/Button';
import { localized, texts } from '../../../../../platform/i18n/texts';
import { range, stretchOf } from '../../../../../platform/time/times';
import type { deskMessages } from '../../messages';
import { swapChoices } from '../../model/swap';
import { aliasOf, day, moment, nameOf } from '../../state';
import type { StepProps } from '../BookingPanel';
import type { deskDialogMessages } from '../messages';
import { Field } from '../parts';
import { focusOnce } from './ExtendStep';

const t = texts<typeof deskMessages>('desk');
const d = texts<typeof deskDialogMessages>('deskdo');

/** Another place for what is left; where it is taken, the two exchange. */
export function SwapStep({ booking, run, working }: StepProps) {
  const held = booking.resources.filter(({ end }) => end === booking.end).map(({ id }) => id);
  const [from, setFrom] = useState(held[0]!);
  const [to, setTo] = useState<string>();
  const choices = swapChoices(day.value!, booking, from, moment.value!);
  const chosen = choices.find(({ resource }) => resource.id === to) ?? choices[0];
  return (
    <form
      class="desk-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen) void run('swap', { from, to: chosen.resource.id });
      }}
    >
      {held.length > 1 && (
        <Field label={d('swapFrom')}>
          <select value={from} onChange={(event) => setFrom(event.currentTarget.value)}>
            {held.map((id) => (
              <option key={id} value={id}>
                {nameOf(id)}
              </option>
            ))}
          </select>
        </Field>
      )}
      {chosen ? (
        <>
          <Field label={d('swapTitle')}>
            <select value={chosen.resource.id} onChange={(event) => setTo(event.currentTarget.value)}>
              {choices.map(({ resource, other }) => (
                <option key={resource.id} value={resource.id}>
                  {localized(resource.name)}:{' '}
                  {other
                    ? d('exchangeWith', { who: aliasOf(other), range: range(stretchOf(other)) })
                    : d('freeAll')}
                </option>
              ))}
            </select>
          </Field>
          <div class="desk-form-ends">
            <Button look="primary" type="submit" disabled={working} ref={focusOnce}>
              {t('swap')}: {localized(chosen.resource.name)}
            </Button>
          </div>
        </>
      ) : (
        <p role="status">{d('swapNone')}</p>
      )}
    </form>
  );
}
