import { signal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { kindMessages } from '../../../../components/kinds/messages';
import { localized, texts } from '../../../../platform/i18n/texts';
import { dayAndMonth, weekday } from '../../../../platform/time/dates';
import { timeOf, type Stretch } from '../../../../platform/time/times';
import type { deskMessages } from '../messages';
import { pausesOf, spanOf, type Bar, type PlaceRow } from '../model/rows';
import { show } from '../open';
import { day, isToday, moment, rules } from '../state';
import { barLabel, barName } from './bar-words';
import { moveInGrid } from './move';

const t = texts<typeof deskMessages>('desk');
const kindName = texts<typeof kindMessages>('kinds');

/** The one tab stop of the grid: a place, or a bar on its line. */
const stop = signal('');

/** Places down, the open day across, what is booked as bars. */
export function DayGrid({ rows }: { rows: PlaceRow[] }) {
  const grid = useRef<HTMLDivElement>(null);
  const span = spanOf(day.value!);
  const pauses = day.value!.open.length > 0 ? pausesOf(day.value!) : [];
  const hours = Array.from({ length: (span.end - span.start) / 60 }, (_, at) => span.start + at * 60);
  const stops = rows.flatMap((row) => [row.resource.id, ...row.bars.map((bar) => stopOf(row, bar))]);
  const tabStop = stops.includes(stop.value) ? stop.value : stops[0];
  return (
    <div
      ref={grid}
      class="desk-grid"
      role="grid"
      aria-label={t('grid', { date: `${weekday(day.value!.date)}, ${dayAndMonth(day.value!.date)}` })}
      style={{ '--hours': String(hours.length) }}
      onFocusIn={({ target }) => {
        const id = target instanceof HTMLElement ? target.dataset['stop'] : undefined;
        if (id) stop.value = id;
      }}
      onKeyDown={(event) => moveInGrid(event, grid.current!)}
    >
      <div class="desk-row desk-hours" role="row">
        <span role="columnheader" class="desk-place">
          {t('place')}
        </span>
        {hours.map((minute) => (
          <span key={minute} role="columnheader" class="desk-hour figures">
            {timeOf(minute)}
          </span>
        ))}
      </div>
      {rows.map((row, at) => (
        <Row
          key={row.resource.id}
          row={row}
          span={span}
          pauses={pauses}
          tabStop={tabStop}
          first={row.resource.kind !== rows[at - 1]?.resource.kind}
        />
      ))}
      <NowLine span={span} />
    </div>
  );
}

/** Where a stretch lies on a line that shows `span`, as shares of its width. */
function placeOf({ start, end }: Stretch, span: Stretch): Record<string, string> {
  const share = (minute: number) =>
    String((Math.min(span.end, Math.max(span.start, minute)) - span.start) / (span.end - span.start));
  return { '--from': share(start), '--to': share(end) };
}

const stopOf = ({ resource }: PlaceRow, bar: Bar) => `${resource.id}@${bar.start}`;

interface RowProps {
  row: PlaceRow;
  span: Stretch;
  pauses: ReturnType<typeof pausesOf>;
  tabStop: string | undefined;
  /** Whether a new kind begins here. */
  first: boolean;
}

function Row({ row, span, pauses, tabStop, first }: RowProps) {
  const { resource, bars } = row;
  return (
    <div class={`desk-row${first ? ' desk-row-first' : ''}`} role="row">
      <span role="rowheader" class="desk-place">
        <button
          type="button"
          class="desk-place-button"
          data-stop={resource.id}
          data-minute={-1}
          tabIndex={tabStop === resource.id ? 0 : -1}
          onClick={() => show({ what: 'place', id: resource.id })}
        >
          {first && <span class="desk-kind">{kindName(resource.kind)}</span>}
          {localized(resource.name)}
        </button>
      </span>
      {/* A click between the bars books there; with the keyboard the place's own button does. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div class="desk-track" role="presentation" onClick={(event) => bookAt(event, resource.id, span)}>
        {pauses.map((pause) => (
          <span key={pause.start} class="desk-pause" aria-hidden="true" style={placeOf(pause, span)}>
            {pause.isBreak && t('pause')}
          </span>
        ))}
        {bars.map((bar) => (
          <BarButton key={`${bar.kind}-${bar.start}`} row={row} bar={bar} span={span} tabStop={tabStop} />
        ))}
      </div>
    </div>
  );
}

function bookAt(event: MouseEvent & { currentTarget: HTMLElement }, place: string, span: Stretch) {
  if (event.target !== event.currentTarget) return;
  const { left, width } = event.currentTarget.getBoundingClientRect();
  const { gridMinutes } = rules.value;
  const minute = span.start + ((event.clientX - left) / width) * (span.end - span.start);
  show({ what: 'new', place, start: Math.floor(minute / gridMinutes) * gridMinutes });
}

function BarButton({
  row,
  bar,
  span,
  tabStop,
}: {
  row: PlaceRow;
  bar: Bar;
  span: Stretch;
  tabStop: string | undefined;
}) {
  const { shape, text, state } = barLabel(bar);
  const id = stopOf(row, bar);
  return (
    <span role="gridcell" class="desk-bar-cell" style={placeOf(bar, span)}>
      <button
        type="button"
        class={`desk-bar desk-bar-${state}`}
        data-stop={id}
        data-minute={bar.start}
        tabIndex={tabStop === id ? 0 : -1}
        aria-label={barName(row.resource.id, bar)}
        title={barName(row.resource.id, bar)}
        onClick={() =>
          show(
            bar.kind === 'booking'
              ? { what: 'booking', id: bar.booking.id }
              : { what: 'place', id: row.resource.id },
          )
        }
      >
        <span class="desk-shape" aria-hidden="true">
          {shape}
        </span>
        <span class="desk-bar-text">{text}</span>
      </button>
    </span>
  );
}

function NowLine({ span }: { span: Stretch }) {
  const minutes = moment.value!.minutes;
  if (!isToday.value || minutes < span.start || minutes > span.end) return null;
  const share = (minutes - span.start) / (span.end - span.start);
  return (
    <div class="desk-now" role="presentation" style={{ '--share': String(share) }}>
      <span class="figures" aria-hidden="true">
        {timeOf(minutes)}
      </span>
    </div>
  );
}
