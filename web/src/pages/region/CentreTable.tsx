import { localized } from '../../platform/i18n/texts';
import { formatNumber } from '../../platform/i18n/numbers';
import { addressOf } from '../../platform/page';
import { dayAndMonth } from '../../platform/time/dates';
import { change, eventsChange, eventsOf, figuresOf, playsOf } from './figures';
import { HealthCell } from './HealthCell';
import { NumberCell } from './NumberCell';
import { Scrolled } from './Scrolled';
import type { Region, Row } from './region';
import { least, percent, t } from './words';

const inHours = (minutes: number) => formatNumber(minutes / 60);

/** A row a centre; one that is silent says so and keeps its place. */
export function CentreTable({ state }: { state: Region }) {
  const rows = state.rows.value;
  const most = Math.max(
    0,
    ...rows.map(({ answer }) =>
      answer.state === 'answered' ? (figuresOf([answer.figures.now]).used ?? 0) : 0,
    ),
  );
  return (
    <section aria-labelledby="centres">
      <h2 id="centres">{t('centres')}</h2>
      <Scrolled labelledBy="centres">
        <table class="region-table">
          <thead>
            <tr>
              <th scope="col">{t('centre')}</th>
              <th scope="col">{t('used')}</th>
              <th scope="col">{t('hours')}</th>
              <th scope="col">{t('useRate')}</th>
              <th scope="col">{t('noShowRate')}</th>
              <th scope="col">{t('cancelled')}</th>
              <th scope="col">{t('waited')}</th>
              <th scope="col">{t('plays')}</th>
              <th scope="col">{t('playHours')}</th>
              <th scope="col">{t('events')}</th>
              <th scope="col">{t('eventHours')}</th>
              {state.withHealth.value && <th scope="col">{t('state')}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.centre.code}>
                <th scope="row">
                  <a href={`${row.centre.site}${addressOf('')}`}>{localized(row.centre.name)}</a>
                </th>
                <Cells row={row} most={most} />
                {state.withHealth.value && <HealthCell row={row} newest={state.release.value} />}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
    </section>
  );
}

function Cells({ row: { answer }, most }: { row: Row; most: number }) {
  if (answer.state !== 'answered' || !answer.figures.now.countedTo) {
    return (
      <td colSpan={10} class="quiet">
        {answer.state === 'answered' ? t('uncounted') : t(answer.state)}
      </td>
    );
  }
  const [now, before] = [figuresOf([answer.figures.now]), figuresOf([answer.figures.before])];
  const [played, playedBefore] = [playsOf([answer.figures.now]), playsOf([answer.figures.before])];
  const [held, heldBefore] = [eventsOf([answer.figures.now]), eventsOf([answer.figures.before])];
  const { eventsSince } = held;
  return (
    <>
      <NumberCell value={now.used} change={change(now.used, before.used)} most={most} />
      <NumberCell value={now.minutes} format={inHours} change={change(now.minutes, before.minutes)} />
      <NumberCell value={now.useRate} format={percent} most={1} />
      <NumberCell value={now.noShowRate} format={percent} most={1} />
      <NumberCell value={now.cancelled} />
      <NumberCell value={now.waited} />
      <NumberCell
        value={played.plays}
        change={change(played.plays, playedBefore.plays)}
        fewMeans={t('fewPlays', { n: least })}
      />
      <NumberCell value={played.playMinutes} format={inHours} fewMeans={t('fewPlays', { n: least })} />
      <NumberCell
        value={held.events}
        change={eventsChange(held, heldBefore)}
        unknown={t('notCounted')}
        note={eventsSince && t('countedSince', { date: dayAndMonth(eventsSince) })}
      />
      <NumberCell value={held.eventMinutes} format={inHours} unknown={t('notCounted')} />
    </>
  );
}
