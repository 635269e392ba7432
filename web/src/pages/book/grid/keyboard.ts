import type { TargetedKeyboardEvent } from 'preact';
import type { Day } from '../model/day';
import type { Row } from '../model/row';
import { begin, end, focusedCell, leave, picking, pullTo, rowById, said } from './picking';

type OnPicked = (picked: { row: string; start: number; end: number }) => void;

/** Arrows move, Enter or Space starts and ends, Escape leaves; while pulling, the row stays. */
export function keyboard(
  event: TargetedKeyboardEvent<HTMLElement>,
  day: Day,
  rows: Row[],
  onPicked: OnPicked,
) {
  const here = focusedCell.value;
  if (!here || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === 'Enter' || event.key === ' ') press(here, onPicked);
  else if (event.key === 'Escape' && picking.value) leave();
  else {
    const next = moved(event.key, here, day, rows);
    if (!next) return;
    focusedCell.value = next;
    if (picking.value) pullTo(next.minute);
    else said.value = '';
    cellElement(event.currentTarget, next)?.focus();
  }
  event.preventDefault();
}

function press(here: { row: string; minute: number }, onPicked: OnPicked) {
  if (!picking.value) {
    const row = rowById(here.row);
    if (row) begin(row, here.minute);
    return;
  }
  const picked = end();
  if (picked) onPicked(picked);
}

function moved(key: string, { row, minute }: { row: string; minute: number }, day: Day, rows: Row[]) {
  const last = day.to - day.grid;
  const at = rows.findIndex(({ id }) => id === row);
  const inRow = (to: number) => ({ row, minute: Math.min(last, Math.max(day.from, to)) });
  const inColumn = (to: number) => {
    const id = picking.value ? row : rows[Math.min(rows.length - 1, Math.max(0, to))]!.id;
    return { row: id, minute };
  };
  switch (key) {
    case 'ArrowRight':
      return inRow(minute + day.grid);
    case 'ArrowLeft':
      return inRow(minute - day.grid);
    case 'Home':
      return inRow(day.from);
    case 'End':
      return inRow(last);
    case 'ArrowDown':
      return inColumn(at + 1);
    case 'ArrowUp':
      return inColumn(at - 1);
    case 'PageDown':
      return inColumn(rows.length - 1);
    case 'PageUp':
      return inColumn(0);
    default:
      return undefined;
  }
}

export const cellElement = (grid: HTMLElement, { row, minute }: { row: string; minute: number }) =>
  grid.querySelector<HTMLElement>(`[data-row="${CSS.escape(row)}"] [data-minute="${minute}"]`);
