import { dayAndMonth } from '../../platform/time/dates';
import { CentreName, NoFigures } from './CentreName';
import { change, eventsChange, eventsOf, playsOf } from './figures';
import { NumberCell } from './NumberCell';
import { Scrolled } from './Scrolled';
import type { Region, Row } from './region';
import { inHours, least, t } from './words';

/** What centres offer beside places: recordings that are played, events that take place. A row a centre. */
export function ProgrammeTable({ state }: { state: Region }) {
  return (
    <section aria-labelledby="programme">
      <h2 id="programme">{t('programme')}</h2>
      <Scrolled labelledBy="programme">
        <table class="region-table">
          <thead>
            <tr>
              <th scope="col">{t('centre')}</th>
              <th scope="col">{t('plays')}</th>
              <th scope="col">{t('playHours')}</th>
              <th scope="col">{t('events')}</th>
              <th scope="col">{t('eventHours')}</th>
            </tr>
          </thead>
          <tbody>
            {state.rows.value.map((row) => (
              <tr key={row.centre.code}>
                <CentreName centre={row.centre} />
                <Cells row={row} />
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
    </section>
  );
}

function Cells({ row: { answer } }: { row: Row }) {
  if (answer.state !== 'answered' || !answer.figures.now.countedTo) {
    return <NoFigures answer={answer} columns={4} />;
  }
  const { now, before } = answer.figures;
  const [played, playedBefore] = [playsOf([now]), playsOf([before])];
  const [held, heldBefore] = [eventsOf([now]), eventsOf([before])];
  const { eventsSince } = held;
  return (
    <>
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
