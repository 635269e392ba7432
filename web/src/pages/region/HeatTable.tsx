import type { kindMessages } from '../../components/kinds/messages';
import { texts } from '../../platform/i18n/texts';
import { timeOf } from '../../platform/time/times';
import { heatOf } from './figures';
import { Scrolled } from './Scrolled';
import type { Region } from './region';
import { least, percent, t } from './words';

const kindName = texts<typeof kindMessages>('kinds');

/** How warm each hour is: a table of percentages with a wash behind them. Colour says nothing that the number does not. */
export function HeatTable({ state }: { state: Region }) {
  const heat = heatOf(state.answered.value.map(({ now }) => now));
  return (
    <section aria-labelledby="heat">
      <h2 id="heat">{t('heat')}</h2>
      {heat.rows.length === 0 ? (
        <p class="quiet">{t('heatNone', { n: least })}</p>
      ) : (
        <>
          <p class="quiet">{t('heatLead')}</p>
          <Scrolled labelledBy="heat">
            <table class="region-table region-heat figures">
              <thead>
                <tr>
                  <th scope="col">{t('kind')}</th>
                  {heat.hours.map((hour) => (
                    <th key={hour} scope="col">
                      {timeOf(hour * 60)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {heat.rows.map(({ kind, rates }) => (
                  <tr key={kind}>
                    <th scope="row">{kindName(kind)}</th>
                    {rates.map((rate, at) => (
                      <td key={heat.hours[at]} class={`region-warm-${warmth(rate)}`}>
                        {rate === undefined ? '—' : percent(rate)}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </Scrolled>
        </>
      )}
    </section>
  );
}

/** 0 to 5: how strong the wash is. */
const warmth = (rate: number | undefined) => (rate === undefined ? 0 : Math.ceil(rate * 5));
