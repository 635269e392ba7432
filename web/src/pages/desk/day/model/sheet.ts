import type { DeskDay, DeskResource } from '../../../../platform/api/contract/desk';
import type { Stretch } from '../../../../platform/time/times';
import { rowsOf, spanOf, type Bar } from './rows';
import type { Moment } from './standing';

/** A cell of the printed day: what is written in it, or room to write. */
export interface SheetCell extends Stretch {
  bar?: Bar;
  /** Outside the opening hours. */
  closed?: boolean;
}

export interface SheetRow {
  resource: DeskResource;
  cells: SheetCell[];
}

export interface Sheet {
  span: Stretch;
  /** Minutes of one column of the table. */
  grid: number;
  rows: SheetRow[];
}

/**
 * The day as a table for paper. Free time is cut at the hours, so that a hand can write into it when there is no power; what
 * begins between two columns is rounded outwards.
 */
export function sheetOf(day: DeskDay, grid: number, at: Moment): Sheet {
  const span = spanOf(day);
  const rows = rowsOf(day, undefined, at).map(({ resource, bars }) => ({
    resource,
    cells: cellsOf(bars, span, grid, day),
  }));
  return { span, grid, rows };
}

function cellsOf(bars: Bar[], span: Stretch, grid: number, day: DeskDay): SheetCell[] {
  const cells: SheetCell[] = [];
  let reached = span.start;
  for (const bar of bars) {
    const start = Math.max(reached, Math.floor(bar.start / grid) * grid);
    const end = Math.min(span.end, Math.ceil(bar.end / grid) * grid);
    if (end <= start) continue;
    cells.push(...blank(reached, start, grid, day), { start, end, bar });
    reached = end;
  }
  return [...cells, ...blank(reached, span.end, grid, day)];
}

function blank(from: number, to: number, grid: number, day: DeskDay): SheetCell[] {
  const cells: SheetCell[] = [];
  for (let start = from; start < to; start += grid) {
    const closed = !day.open.some((open) => minute(open.start) <= start && start < minute(open.end));
    const last = cells.at(-1);
    if (last && start % 60 !== 0 && Boolean(last.closed) === closed) last.end = start + grid;
    else cells.push({ start, end: start + grid, ...(closed && { closed }) });
  }
  for (const cell of cells) cell.end = Math.min(cell.end, to);
  return cells;
}

const minute = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
