import { Button } from '../../../components/button/Button';
import { weekdays } from '../../../platform/api/contract';
import { texts } from '../../../platform/i18n/texts';
import { addDays, weekday } from '../../../platform/time/dates';
import { Section } from './fields';
import type { hoursMessages } from './hours-messages';
import { change, draft } from './state';
import { Stretches } from './Stretches';

const t = texts<typeof hoursMessages>('settingshours');

// Any Monday: only the names of its week are used.
const monday = '2026-01-05';

/** The week: each day's intervals, breaks between them. */
export function HoursSection() {
  const { weekly } = draft.value!.hours;
  const likeMonday = () =>
    change('hours.weekly', {
      ...weekly,
      ...Object.fromEntries(weekdays.slice(1, 5).map((day) => [day, structuredClone(weekly.monday)])),
    });
  return (
    <Section id="settings-hours" title={t('title')}>
      <p class="quiet">{t('lead')}</p>
      <ul class="plain-list settings-week">
        {weekdays.map((day, at) => {
          const name = weekday(addDays(monday, at));
          return (
            <li key={day} class="settings-day">
              <h3>{name}</h3>
              <Stretches
                path={`hours.weekly.${day}`}
                day={name}
                open={weekly[day]}
                onChange={(open) => change(`hours.weekly.${day}`, open)}
              />
            </li>
          );
        })}
      </ul>
      <Button onClick={likeMonday}>{t('likeMonday')}</Button>
    </Section>
  );
}
