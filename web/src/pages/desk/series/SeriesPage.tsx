import './series.css';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import { Freshness } from '../../../components/freshness/Freshness';
import { Shell } from '../../../components/shell/Shell';
import { weekdays } from '../../../platform/api/contract';
import type { SeriesItem } from '../../../platform/api/contract/desk';
import { texts } from '../../../platform/i18n/texts';
import { dayAndMonth, weekday } from '../../../platform/time/dates';
import { range, stretchOf } from '../../../platform/time/times';
import { DeskGate } from '../DeskGate';
import { DeskNav } from '../nav/DeskNav';
import type { seriesMessages } from './messages';
import { SeriesDates } from './SeriesDates';
import { SeriesForm } from './SeriesForm';
import { loadSeries, openSeriesPage, placeName, said, seriesKnown, show, shown } from './state';

const t = texts<typeof seriesMessages>('series');

/** What comes every week: seen with its clashes first, then booked date by date. */
export function SeriesPage() {
  return (
    <Shell>
      <div class="series">
        <h1>{t('title')}</h1>
        <DeskGate>
          <DeskNav />
          <Series />
        </DeskGate>
      </div>
    </Shell>
  );
}

function Series() {
  useEffect(openSeriesPage, []);
  const known = seriesKnown.value;
  const items = known.value?.items;
  return (
    <>
      <p>{t('lead')}</p>
      <Freshness known={known} onAgain={loadSeries} />
      <p class="series-said" role="status">
        {said.value}
      </p>
      {shown.value ? (
        <SeriesDates series={shown.value} />
      ) : (
        <>
          <section aria-labelledby="series-running" class="series-part">
            <h2 id="series-running">{t('running')}</h2>
            {!items && known.state === 'waiting' && <p class="quiet">{t('loading')}</p>}
            {items?.length === 0 && <p class="quiet">{t('none')}</p>}
            {items && items.length > 0 && (
              <ul class="plain-list">
                {items.map((item) => (
                  <Line key={item.id} item={item} />
                ))}
              </ul>
            )}
          </section>
          <SeriesForm />
        </>
      )}
    </>
  );
}

/** Any Monday: the names of the weekdays come from dates. */
const monday = 5;
export const weekdayName = (name: string): string =>
  weekday(
    `2026-01-${String(monday + Math.max(0, weekdays.indexOf(name as (typeof weekdays)[number]))).padStart(2, '0')}`,
  );

function Line({ item }: { item: SeriesItem }) {
  const [failed, setFailed] = useState('');
  const open = async () => {
    setFailed('');
    const trouble = await show(item.id);
    if (trouble) setFailed(trouble === 'silence' ? t('silent') : trouble.title);
  };
  return (
    <li class="series-line">
      <div>
        <strong>{item.alias}</strong>
        <p class="small">
          {t('each', { weekday: weekdayName(item.weekday), range: range(stretchOf(item)) })} ·{' '}
          {t('span', { from: dayAndMonth(item.from), until: dayAndMonth(item.until) })} ·{' '}
          {item.resources.map(placeName).join(', ')}
        </p>
        <p role="status" class="series-refusal">
          {failed}
        </p>
      </div>
      <Button onClick={() => void open()} aria-label={`${t('open')}: ${item.alias}`}>
        {t('open')}
      </Button>
    </li>
  );
}
