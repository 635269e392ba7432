import './grid.css';
import { useEffect, useRef } from 'preact/hooks';
import type { kindMessages } from '../../../components/kinds/messages';
import { texts } from '../../../platform/i18n/texts';
import { dayAndMonth, weekday } from '../../../platform/time/dates';
import { now } from '../../../platform/time/now';
import { timeOf } from '../../../platform/time/times';
import type { bookMessages } from '../messages';
import type { Day } from '../model/day';
import { startsOf } from '../model/limits';
import type { Row } from '../model/row';
import { kind, limits } from '../state';
import { pressed } from '../waiting/store';
import { WaitForPressed } from '../waiting/WaitOffer';
import { GridRow } from './GridRow';
import { keyboard } from './keyboard';
import { focusedCell, picking, said } from './picking';
import { pointer } from './pointer';

const t = texts<typeof bookMessages>('book');
const kindName = texts<typeof kindMessages>('kinds');

interface WideGridProps {
  day: Day;
  rows: Row[];
  onPicked: (picked: { row: string; start: number; end: number }) => void;
}

/** Places down, quarter hours across, the whole open day in view. */
export function WideGrid({ day, rows, onPicked }: WideGridProps) {
  const grid = useRef<HTMLDivElement>(null);
  useEffect(() => {
    picking.value = undefined;
    pressed.value = undefined;
    said.value = '';
  }, [day.date, kind.value]);
  // The grid is one tab stop: the cell last in focus, at first the first that is free.
  useEffect(() => {
    const { row, minute } = focusedCell.value ?? {};
    const there = rows.some(({ id }) => id === row) && minute! >= day.from && minute! < day.to;
    if (!there && rows[0])
      focusedCell.value = { row: rows[0].id, minute: startsOf(rows[0], limits.value)[0] ?? day.from };
  }, [day.date, rows]);
  useEffect(() => pointer(grid.current!, onPicked), [onPicked]);
  const columns = (day.to - day.from) / day.grid;
  return (
    <div class="grid-frame">
      <div class="grid-line">
        <p class="grid-said" role="status">
          {said.value || t('hint')}
        </p>
        <WaitForPressed />
      </div>
      <div
        ref={grid}
        class="grid"
        role="grid"
        aria-label={t('grid', {
          kind: kindName(kind.value),
          date: `${weekday(day.date)}, ${dayAndMonth(day.date)}`,
        })}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns + 1}
        style={{ '--columns': String(columns) }}
        onFocusIn={rememberFocus}
        onKeyDown={(event) => keyboard(event, day, rows, onPicked)}
        data-picking={picking.value ? 'true' : undefined}
      >
        <HourRow day={day} />
        {rows.map((row, at) => (
          <GridRow key={row.id} day={day} row={row} index={at + 2} />
        ))}
        <NowLine day={day} />
      </div>
    </div>
  );
}

function rememberFocus({ target }: FocusEvent) {
  const cell = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-minute]') : null;
  const row = cell?.closest<HTMLElement>('[data-row]')?.dataset['row'];
  if (cell && row) focusedCell.value = { row, minute: Number(cell.dataset['minute']) };
}

function HourRow({ day }: { day: Day }) {
  const perHour = 60 / day.grid;
  const first = Math.ceil(day.from / 60) * 60;
  const hours: { minute: number; column: number; span: number }[] = [];
  for (let minute = first === day.from ? first : first - 60; minute < day.to; minute += 60) {
    const from = Math.max(minute, day.from);
    const to = Math.min(minute + 60, day.to);
    hours.push({ minute: from, column: (from - day.from) / day.grid + 2, span: (to - from) / day.grid });
  }
  return (
    <div class="grid-row grid-hours" role="row" aria-rowindex={1}>
      <span class="grid-name" role="columnheader" aria-colindex={1}>
        {t('place')}
      </span>
      {hours.map(({ minute, column, span }) => (
        <span
          key={minute}
          role="columnheader"
          aria-colindex={column}
          aria-colspan={span}
          class="grid-hour figures"
          style={{ gridColumn: `${column} / span ${span}` }}
        >
          {span < perHour / 2 ? <span class="unseen">{timeOf(minute)}</span> : timeOf(minute)}
        </span>
      ))}
    </div>
  );
}

function NowLine({ day }: { day: Day }) {
  const moment = now.value;
  if (!moment || moment.date !== day.date || moment.minutes < day.from || moment.minutes > day.to)
    return null;
  const share = (moment.minutes - day.from) / (day.to - day.from);
  return (
    <div class="grid-now" aria-hidden="true" style={{ '--share': String(share) }}>
      <span class="figures">{t('now', { time: timeOf(moment.minutes) })}</span>
    </div>
  );
}
