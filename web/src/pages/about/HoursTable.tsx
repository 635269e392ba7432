import { weekdays, type Hours } from '../../platform/api/contract';
import { texts } from '../../platform/i18n/texts';
import { addDays, weekday } from '../../platform/time/dates';
import { now } from '../../platform/time/now';
import { range, stretchOf } from '../../platform/time/times';
import type { aboutMessages } from './messages';

const t = texts<typeof aboutMessages>('about');

// Any Monday: only the names of its week are used.
const monday = '2026-01-05';

export function HoursTable({ hours }: { hours: Hours }) {
  const today = now.value && weekday(now.value.date);
  return (
    <table class="hours">
      <thead class="unseen">
        <tr>
          <th scope="col">{t('day')}</th>
          <th scope="col">{t('open')}</th>
        </tr>
      </thead>
      <tbody>
        {weekdays.map((day, at) => {
          const name = weekday(addDays(monday, at));
          const open = hours.weekly[day].map(stretchOf);
          return (
            <tr key={day} class={name === today ? 'hours-today' : ''}>
              <th scope="row">{name}</th>
              <td class="figures">
                {open.length === 0 && <span class="quiet">{t('closed')}</span>}
                {open.map((stretch) => (
                  <span key={stretch.start} class="nowrap">
                    {range(stretch)}
                  </span>
                ))}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
