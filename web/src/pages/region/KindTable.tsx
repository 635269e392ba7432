import type { kindMessages } from '../../components/kinds/messages';
import { kinds } from '../../platform/api/contract';
import { texts } from '../../platform/i18n/texts';
import { change, figuresOf } from './figures';
import { NumberCell } from './NumberCell';
import { Scrolled } from './Scrolled';
import type { Region } from './region';
import { inHours, percent, t } from './words';

const kindName = texts<typeof kindMessages>('kinds');

/** The same by kind of place, of the centres that are looked at. */
export function KindTable({ state }: { state: Region }) {
  const nows = state.answered.value.map(({ now }) => now);
  const befores = state.answered.value.map(({ before }) => before);
  const had = kinds.filter((kind) => nows.some((answer) => answer.kinds.some((one) => one.kind === kind)));
  const most = Math.max(0, ...had.map((kind) => figuresOf(nows, kind).used ?? 0));
  return (
    <section aria-labelledby="by-kind">
      <h2 id="by-kind">{t('byKind')}</h2>
      <Scrolled labelledBy="by-kind">
        <table class="region-table">
          <thead>
            <tr>
              <th scope="col">{t('kind')}</th>
              <th scope="col">{t('used')}</th>
              <th scope="col">{t('desk')}</th>
              <th scope="col">{t('hours')}</th>
              <th scope="col">{t('useRate')}</th>
              <th scope="col">{t('noShowRate')}</th>
            </tr>
          </thead>
          <tbody>
            {had.map((kind) => {
              const [now, before] = [figuresOf(nows, kind), figuresOf(befores, kind)];
              return (
                <tr key={kind}>
                  <th scope="row">{kindName(kind)}</th>
                  <NumberCell value={now.used} change={change(now.used, before.used)} most={most} />
                  <NumberCell value={now.desk} />
                  <NumberCell value={now.minutes} format={inHours} />
                  <NumberCell value={now.useRate} format={percent} most={1} />
                  <NumberCell value={now.noShowRate} format={percent} most={1} />
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scrolled>
    </section>
  );
}
