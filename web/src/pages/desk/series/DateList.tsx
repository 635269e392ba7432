import type { ComponentChildren } from 'preact';
import type { SeriesDate } from '../../../platform/api/contract/desk';
import { texts } from '../../../platform/i18n/texts';
import { fullDate } from '../../../platform/time/dates';
import { range, stretchOf } from '../../../platform/time/times';
import type { seriesMessages } from './messages';

const t = texts<typeof seriesMessages>('series');

const shapes = { free: '○', booked: '✓', clash: '!', closed: '▨', cancelled: '×' };

/** The dates of a series, each with where it stands in a word and a shape. */
export function DateList({
  dates,
  acts,
}: {
  dates: SeriesDate[];
  acts?: (date: SeriesDate) => ComponentChildren;
}) {
  return (
    <ol class="plain-list series-dates">
      {dates.map((each) => (
        <li key={each.date} class={`series-date series-date-${each.state}`}>
          <span class="series-day">{fullDate(each.date)}</span>
          <span class="figures">{range(stretchOf(each))}</span>
          <span class="series-state">
            <span aria-hidden="true">{shapes[each.state]}</span> {t(`state-${each.state}`)}
            {each.with && each.with.length > 0 && (
              <span class="small quiet">
                {' '}
                {t('with', { range: each.with.map((other) => range(stretchOf(other))).join(', ') })}
              </span>
            )}
          </span>
          {acts?.(each)}
        </li>
      ))}
    </ol>
  );
}
