import { useComputed } from '@preact/signals';
import { formatNumber } from '../../../platform/i18n/numbers';
import { texts } from '../../../platform/i18n/texts';
import { lengthOf, range, stretchOf } from '../../../platform/time/times';
import type { bookMessages } from '../messages';
import { cellState, isOthers, runsOf, type Day } from '../model/day';
import { anyRow, freeFor, type Row } from '../model/row';
import { mine, moving } from '../state';
import { cellName, rowName, stateWord } from '../words';
import { focusedCell, picked } from './picking';

const t = texts<typeof bookMessages>('book');

interface GridRowProps {
  day: Day;
  row: Row;
  index: number;
}

/** One place over the day: the quarters are the cells, and over them lie the runs that the eye reads. */
export function GridRow({ day, row, index }: GridRowProps) {
  const column = (minute: number) => (minute - day.from) / day.grid + 2;
  const minutes = Array.from({ length: (day.to - day.from) / day.grid }, (_, at) => day.from + at * day.grid);
  return (
    <div
      class={`grid-row${row.id === anyRow ? ' grid-any' : ''}`}
      role="row"
      aria-rowindex={index}
      data-row={row.id}
    >
      <span class="grid-name" role="rowheader" aria-colindex={1}>
        {rowName(row.id, row.kind)}
      </span>
      {minutes.map((minute) => (
        <Cell key={minute} day={day} row={row} minute={minute} column={column(minute)} />
      ))}
      {runsOf(day, row, mine.value)
        .filter(({ state }) => state !== 'free')
        .map(({ state, start, end }) => (
          <span
            key={`run-${start}`}
            class={`run run-${state}${end - start <= 3 * day.grid ? ' run-short' : ''}`}
            aria-hidden="true"
            style={{ gridColumn: `${column(start)} / ${column(end)}` }}
          >
            <span>
              {state !== 'gap' && end - start >= 2 * day.grid ? t(stateWord(day, { state, start, end })) : ''}
            </span>
          </span>
        ))}
      <MovedRun day={day} row={row} column={column} />
      <PickedRun row={row} column={column} />
    </div>
  );
}

function Cell({ day, row, minute, column }: { day: Day; row: Row; minute: number; column: number }) {
  const state = cellState(day, row, minute, mine.value);
  // A computed, so that moving the focus or the pull redraws two cells and not the whole grid.
  const isTabStop = useComputed(
    () => focusedCell.value?.row === row.id && focusedCell.value.minute === minute,
  );
  const isPicked = useComputed(() => {
    const found = picked.value;
    return found?.row === row.id && found.start <= minute && minute < found.end;
  });
  const count =
    row.id === anyRow && state === 'free'
      ? freeFor(row, { start: minute, end: minute + day.grid }).length
      : 0;
  return (
    <span
      class={`cell cell-${state}${minute % 60 === 0 ? ' cell-hour' : ''}`}
      role="gridcell"
      aria-colindex={column}
      aria-label={cellName(row, minute, state)}
      aria-selected={isPicked.value}
      aria-disabled={state === 'free' || isOthers(state) ? undefined : 'true'}
      tabIndex={isTabStop.value ? 0 : -1}
      data-minute={minute}
      style={{ gridColumn: String(column) }}
    >
      {count > 0 && <span aria-hidden="true">{formatNumber(count)}</span>}
    </span>
  );
}

function PickedRun({ row, column }: { row: Row; column: (minute: number) => number }) {
  const own = useComputed(() => (picked.value?.row === row.id ? picked.value : undefined));
  if (!own.value) return null;
  const { start, end, bound } = own.value;
  return (
    <span
      class={`run run-picked${bound ? ' run-bound' : ''}`}
      aria-hidden="true"
      style={{ gridColumn: `${column(start)} / ${column(end)}` }}
    >
      <span class="run-words figures">
        {range(own.value)} · {lengthOf(end - start)}
      </span>
    </span>
  );
}

/** Where the booking that is being moved stands until then. */
function MovedRun({ day, row, column }: { day: Day; row: Row; column: (minute: number) => number }) {
  const booking = moving.value;
  if (booking?.date !== day.date || !booking.resources.some(({ id }) => id === row.id)) return null;
  const { start, end } = stretchOf(booking);
  return (
    <span
      class="run run-moved"
      aria-hidden="true"
      style={{ gridColumn: `${column(start)} / ${column(end)}` }}
    >
      <span>{t('movedFrom')}</span>
    </span>
  );
}
