import { Leader } from '../../components/leaders/Leader';
import { weekdays, type Overview } from '../../platform/api/contract';
import { openOn, type OpenDay } from '../../platform/hours/hours';
import { localized, texts } from '../../platform/i18n/texts';
import { addressOf, page } from '../../platform/page';
import { addDays, dayAndMonth, weekday } from '../../platform/time/dates';
import { now } from '../../platform/time/now';
import { range, stretchOf } from '../../platform/time/times';
import type { homeMessages } from './messages';

const t = texts<typeof homeMessages>('home');
const shown = 6;

/** The coming days with their hours; in the static page the hours of the week. */
export function NextDays({ overview }: { overview: Overview | undefined }) {
  return (
    <section class="home-days" aria-labelledby="next-days">
      <h2 id="next-days">{t(now.value ? 'nextDays' : 'week')}</h2>
      <ul class="leaders">{now.value ? <Coming overview={overview} /> : <Week />}</ul>
    </section>
  );
}

function Coming({ overview }: { overview: Overview | undefined }) {
  const today = now.value!.date;
  const days = Array.from({ length: shown }, (_, ahead) => dayOf(overview, addDays(today, ahead + 1)));
  return (
    <>
      {days.map((day, at) => (
        <li key={day.date}>
          <Leader
            name={
              <>
                <span class="home-weekday">{at === 0 ? t('tomorrow') : weekday(day.date)}</span>{' '}
                <span class="quiet nowrap">{dayAndMonth(day.date)}</span>
              </>
            }
            figure={hoursOf(day)}
            {...(day.open.length > 0 && { href: addressOf('book/', { date: day.date }) })}
          />
        </li>
      ))}
    </>
  );
}

const dayOf = (overview: Overview | undefined, date: string): OpenDay => {
  const known = overview?.days.find((day) => day.date === date);
  if (!known) return openOn(page().centre.hours!, date);
  return { date, open: known.open.map(stretchOf), ...(known.reason && { reason: known.reason }) };
};

// Any Monday: only the names of its week are used.
const monday = '2026-01-05';

const Week = () => (
  <>
    {weekdays.map((day, at) => (
      <li key={day}>
        <Leader
          name={<span class="home-weekday">{weekday(addDays(monday, at))}</span>}
          figure={hoursOf({ date: monday, open: page().centre.hours!.weekly[day].map(stretchOf) })}
        />
      </li>
    ))}
  </>
);

function hoursOf({ open, reason }: OpenDay) {
  if (open.length > 0)
    return (
      <span class="home-hours">
        {open.map((stretch) => (
          <span key={stretch.start} class="nowrap">
            {range(stretch)}
          </span>
        ))}
      </span>
    );
  return (
    <span class="quiet">{reason ? t('dayClosedFor', { reason: localized(reason) }) : t('dayClosed')}</span>
  );
}
