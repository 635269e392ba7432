import { change, figuresOf } from './figures';
import { CentreName, NoFigures } from './CentreName';
import { HealthCell } from './HealthCell';
import { NumberCell } from './NumberCell';
import { Scrolled } from './Scrolled';
import type { Region, Row } from './region';
import { inHours, percent, t } from './words';

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
              {state.withHealth.value && <th scope="col">{t('state')}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.centre.code}>
                <CentreName centre={row.centre} />
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
    return <NoFigures answer={answer} columns={6} />;
  }
  const [now, before] = [figuresOf([answer.figures.now]), figuresOf([answer.figures.before])];
  return (
    <>
      <NumberCell value={now.used} change={change(now.used, before.used)} most={most} />
      <NumberCell value={now.minutes} format={inHours} change={change(now.minutes, before.minutes)} />
      <NumberCell value={now.useRate} format={percent} most={1} />
      <NumberCell value={now.noShowRate} format={percent} most={1} />
      <NumberCell value={now.cancelled} />
      <NumberCell value={now.waited} />
    </>
  );
}
