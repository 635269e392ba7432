import '../../../components/field/field.css';
import { useState } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import { weekdays } from '../../../platform/api/contract';
import type { NewSeries, Series } from '../../../platform/api/contract/desk';
import { texts } from '../../../platform/i18n/texts';
import { addDays } from '../../../platform/time/dates';
import { now } from '../../../platform/time/now';
import { DateList } from './DateList';
import type { seriesMessages } from './messages';
import { PlacesField } from './PlacesField';
import { ProgressLine } from './ProgressLine';
import { weekdayName } from './SeriesPage';
import { askPreview, bookedOf, bookSeries, loadSeries, showNow, wantedOf, type Progress } from './state';

const t = texts<typeof seriesMessages>('series');

type Seen =
  | { state: 'none' | 'counting' | 'silent' }
  | { state: 'refused'; words: string }
  | { state: 'seen'; series: Series };

/** What, when and until when; then what is in the way; then the booking. */
export function SeriesForm() {
  const [body, setBody] = useState<NewSeries>(usual);
  const [seen, setSeen] = useState<Seen>({ state: 'none' });
  const [progress, setProgress] = useState<Progress>({ state: 'idle' });
  const change = (part: Partial<NewSeries>) => {
    setBody({ ...body, ...part });
    // What was seen is not what would be booked now.
    setSeen({ state: 'none' });
  };
  const look = async (event: Event) => {
    event.preventDefault();
    if (body.resources.length === 0) {
      setSeen({ state: 'refused', words: t('choosePlace') });
      return;
    }
    setSeen({ state: 'counting' });
    const outcome = await askPreview(tidy(body));
    if (outcome.kind === 'answer') setSeen({ state: 'seen', series: outcome.value });
    else if (outcome.kind === 'silence') setSeen({ state: 'silent' });
    else
      setSeen({
        state: 'refused',
        words: [outcome.problem.title, outcome.problem.detail].filter(Boolean).join(' '),
      });
  };
  const book = async (free: number) => {
    const made = await bookSeries(tidy(body), free, setProgress);
    if (!made) return;
    setBody(usual());
    setSeen({ state: 'none' });
    loadSeries();
    showNow(made, t('bookedAll', { done: bookedOf(made.dates), total: wantedOf(made.dates) }));
  };
  const free = seen.state === 'seen' ? seen.series.dates.filter(({ state }) => state === 'free').length : 0;
  const bad = seen.state === 'seen' ? seen.series.dates.length - free : 0;
  return (
    <section class="series-part" aria-labelledby="series-add">
      <h2 id="series-add">{t('add')}</h2>
      <form class="series-form" onSubmit={(event) => void look(event)}>
        <label class="field">
          <strong>{t('alias')}</strong>
          <input
            type="text"
            required
            maxLength={60}
            value={body.alias}
            onInput={(event) => change({ alias: event.currentTarget.value })}
          />
          <span class="small quiet">{t('aliasHint')}</span>
        </label>
        <label class="field">
          <strong>{t('weekday')}</strong>
          <select value={body.weekday} onChange={(event) => change({ weekday: event.currentTarget.value })}>
            {weekdays.map((name) => (
              <option key={name} value={name}>
                {weekdayName(name)}
              </option>
            ))}
          </select>
        </label>
        <Time label={t('start')} value={body.start} onInput={(start) => change({ start })} />
        <Time label={t('end')} value={body.end} onInput={(end) => change({ end })} />
        <Day label={t('from')} value={body.from} onInput={(from) => change({ from })} />
        <Day label={t('until')} value={body.until} onInput={(until) => change({ until })} />
        <PlacesField value={body.resources} onChange={(resources) => change({ resources })} />
        <label class="field">
          <strong>{t('people')}</strong>
          <input
            type="number"
            min={1}
            max={500}
            value={body.people ?? ''}
            onInput={({ currentTarget: { value } }) => {
              const { people: _, ...rest } = body;
              setBody(value ? { ...rest, people: Number(value) } : rest);
            }}
          />
        </label>
        <label class="field">
          <strong>{t('purpose')}</strong>
          <input
            type="text"
            maxLength={100}
            value={body.purpose ?? ''}
            onInput={(event) => change({ purpose: event.currentTarget.value })}
          />
        </label>
        <div class="series-ways">
          <Button
            type="submit"
            look={seen.state === 'seen' ? undefined : 'primary'}
            disabled={seen.state === 'counting'}
          >
            {t('preview')}
          </Button>
        </div>
        <div role="status" class="series-refusal">
          {seen.state === 'counting' && t('counting')}
          {seen.state === 'silent' && t('silent')}
          {seen.state === 'refused' && seen.words}
        </div>
      </form>
      {seen.state === 'seen' && (
        <section class="series-part" aria-labelledby="series-preview">
          <h3 id="series-preview">{t('previewTitle')}</h3>
          {bad > 0 && <p class="series-refusal">{t('clashes', { n: bad })}</p>}
          <DateList dates={seen.series.dates} />
          {free === 0 ? (
            <p>{t('bookNone')}</p>
          ) : (
            <div class="series-ways">
              <Button
                look="primary"
                disabled={progress.state === 'sending' || progress.state === 'unsure'}
                onClick={() => void book(free)}
              >
                {t('book', { n: free })}
              </Button>
            </div>
          )}
        </section>
      )}
      <ProgressLine progress={progress} />
    </section>
  );
}

/** A quarter of a year of Wednesday afternoons: what a club usually is. */
const usual = (): NewSeries => {
  const today = now.peek()?.date ?? '2026-01-01';
  return {
    weekday: 'wednesday',
    start: '16:00',
    end: '18:00',
    from: today,
    until: addDays(today, 91),
    resources: [],
    alias: '',
  };
};

const tidy = ({ purpose, ...body }: NewSeries): NewSeries => ({
  ...body,
  alias: body.alias.trim(),
  ...(purpose?.trim() && { purpose: purpose.trim() }),
});

const Time = ({
  label,
  value,
  onInput,
}: {
  label: string;
  value: string;
  onInput: (value: string) => void;
}) => (
  <label class="field">
    <strong>{label}</strong>
    <input
      type="time"
      required
      step={900}
      value={value}
      onInput={(event) => onInput(event.currentTarget.value)}
    />
  </label>
);

const Day = ({
  label,
  value,
  onInput,
}: {
  label: string;
  value: string;
  onInput: (value: string) => void;
}) => (
  <label class="field">
    <strong>{label}</strong>
    <input type="date" required value={value} onInput={(event) => onInput(event.currentTarget.value)} />
  </label>
);
