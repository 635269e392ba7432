import { useState } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import { Dialog } from '../../../components/dialog/Dialog';
import type { Series, SeriesDate } from '../../../platform/api/contract/desk';
import { texts } from '../../../platform/i18n/texts';
import { now } from '../../../platform/time/now';
import { CancelForm } from './CancelForm';
import { ChangeForm } from './ChangeForm';
import { DateList } from './DateList';
import type { seriesMessages } from './messages';
import { ProgressLine } from './ProgressLine';
import { bookedOf, goOn, loadSeries, showNow, verb, wantedOf, type Progress } from './state';

const t = texts<typeof seriesMessages>('series');

/** What lies over the dates: a question before cancelling one or, without a date, all; or the form of a change. */
type Asked = { what: 'cancel'; date?: string } | { what: 'change'; date: string };

/** The dates of one series, with what can be done to one, to it and all later, or to all. */
export function SeriesDates({ series }: { series: Series }) {
  const [asked, setAsked] = useState<Asked>();
  const [progress, setProgress] = useState<Progress>({ state: 'idle' });
  const today = now.value?.date ?? '';
  const ahead = series.dates.filter(({ date }) => date >= today);
  const past = series.dates.filter(({ date }) => date < today);
  const busy = progress.state === 'sending' || progress.state === 'unsure';
  const done = { done: bookedOf(series.dates), total: wantedOf(series.dates) };

  const run = async (name: 'cancel' | 'change', body: unknown, words: string) => {
    setProgress({ state: 'sending', ...done });
    const settled = await verb(series.id!, name, body, () => setProgress({ state: 'unsure', ...done }));
    if (settled.kind === 'problem') {
      setProgress({ state: 'refused', problem: settled.problem });
      return;
    }
    setProgress({ state: 'idle' });
    showNow(settled.value, words);
    setAsked(undefined);
    loadSeries();
  };
  const fill = async () => {
    const filled = await goOn({ ...series, dates: series.dates.map(missing) }, setProgress);
    if (!filled) return;
    showNow(filled, t('saidContinued', { done: bookedOf(filled.dates), total: wantedOf(filled.dates) }));
  };
  const acts = (each: SeriesDate) =>
    each.state !== 'cancelled' && (
      <span class="series-acts">
        <Button disabled={busy} onClick={() => setAsked({ what: 'change', date: each.date })}>
          {t('change')}
        </Button>
        <Button look="bad" disabled={busy} onClick={() => setAsked({ what: 'cancel', date: each.date })}>
          {t('cancelDate')}…
        </Button>
      </span>
    );
  return (
    <section class="series-part" aria-labelledby="series-dates">
      <div class="series-ways">
        <Button onClick={() => showNow(undefined)}>{t('back')}</Button>
        {ahead.some(({ state }) => state === 'free' || state === 'clash') && (
          <Button disabled={busy} onClick={() => void fill()}>
            {t('continue')}
          </Button>
        )}
        <Button look="bad" disabled={busy} onClick={() => setAsked({ what: 'cancel' })}>
          {t('cancelAll')}…
        </Button>
      </div>
      <h2 id="series-dates">{t('dates', { alias: series.alias })}</h2>
      <p>{t('saidContinued', done)}</p>
      <ProgressLine progress={asked ? { state: 'idle' } : progress} />
      <DateList dates={ahead} acts={acts} />
      {past.length > 0 && (
        <details>
          <summary>{t('past')}</summary>
          <DateList dates={past} />
        </details>
      )}
      {asked && (
        <Dialog labelledBy="series-asked" onClose={() => setAsked(undefined)}>
          {asked.what === 'change' ? (
            <ChangeForm
              series={series}
              date={asked.date}
              busy={busy}
              onSave={(body) => void run('change', body, t('saidChanged'))}
              onClose={() => setAsked(undefined)}
            />
          ) : (
            <CancelForm
              series={series}
              date={asked.date}
              busy={busy}
              onCancel={(part) => void run('cancel', part, t('saidCancelled'))}
              onClose={() => setAsked(undefined)}
            />
          )}
          <ProgressLine progress={progress} />
        </Dialog>
      )}
    </section>
  );
}

/** What clashed may be free by now: worth one more try. */
const missing = (each: SeriesDate): SeriesDate =>
  each.state === 'clash' ? { ...each, state: 'free' } : each;
