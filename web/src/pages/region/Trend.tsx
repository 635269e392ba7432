import { formatNumber } from '../../platform/i18n/numbers';
import { dayAndMonth } from '../../platform/time/dates';
import { trendOf, type Step } from './figures';
import type { Region } from './region';
import { Scrolled } from './Scrolled';
import { t } from './words';

const height = 120;
const slot = 24;

/** Used bookings over the period: a small plot for the eye, the same as a table for everybody. */
export function Trend({ state }: { state: Region }) {
  if (!state.period.value) return null;
  const steps = trendOf(
    state.answered.value.map(({ now }) => now),
    state.period.value,
  );
  return (
    <section aria-labelledby="trend">
      <h2 id="trend">{t('trend')}</h2>
      <p class="quiet">{t('used')}</p>
      <Plot steps={steps} />
      <details>
        <summary>{t('trendTable')}</summary>
        <Scrolled labelledBy="trend">
          <table class="region-table">
            <thead>
              <tr>
                <th scope="col">{t('dateOf')}</th>
                <th scope="col">{t('used')}</th>
                <th scope="col">{t('plays')}</th>
                <th scope="col">{t('events')}</th>
              </tr>
            </thead>
            <tbody>
              {steps.map((step) => (
                <tr key={step.from}>
                  <th scope="row">{daysOf(step)}</th>
                  <td class="figures">{toldOf(step.used)}</td>
                  <td class="figures">{toldOf(step.plays)}</td>
                  <td class="figures">{step.events === undefined ? '—' : formatNumber(step.events)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolled>
      </details>
    </section>
  );
}

const toldOf = (count: number) => (count > 0 ? formatNumber(count) : '—');

const daysOf = ({ from, to }: Step) =>
  from === to ? dayAndMonth(from) : `${dayAndMonth(from)} — ${dayAndMonth(to)}`;

function Plot({ steps }: { steps: Step[] }) {
  const most = Math.max(1, ...steps.map(({ used }) => used));
  return (
    <figure class="region-plot" aria-hidden="true">
      <figcaption class="figures small">{formatNumber(most)}</figcaption>
      <svg viewBox={`0 0 ${steps.length * slot} ${height}`} preserveAspectRatio="none">
        {steps.map(({ from, used }, at) => {
          const length = Math.round((used / most) * height);
          return <rect key={from} x={at * slot + 3} width={slot - 6} y={height - length} height={length} />;
        })}
      </svg>
      <div class="region-plot-ends small quiet">
        <span>{dayAndMonth(steps[0]!.from)}</span>
        <span>{dayAndMonth(steps.at(-1)!.to)}</span>
      </div>
    </figure>
  );
}
