import { cellElement } from './keyboard';
import { begin, end, leave, picking, pullTo, rowById } from './picking';

type OnPicked = (picked: { row: string; start: number; end: number }) => void;

/** Press and pull, or two clicks: start, then end. Answers what undoes the listening. */
export function pointer(grid: HTMLElement, onPicked: OnPicked): () => void {
  let pressed: { minute: number; pulled: boolean } | undefined;

  const down = (event: PointerEvent) => {
    const cell = cellAt(event);
    if (!cell || event.button !== 0) return;
    const second = picking.value?.row === cell.row;
    if (second) pullTo(cell.minute);
    else {
      leave();
      const row = rowById(cell.row);
      if (!row || !begin(row, cell.minute)) return;
    }
    // A second press ends the pick when it is let go, wherever the first one was.
    pressed = { minute: cell.minute, pulled: second };
    // No text selection and no focus by the browser; the cell takes it, so that the keys go on from here.
    event.preventDefault();
    cellElement(grid, cell)?.focus({ preventScroll: true });
  };

  const move = (event: PointerEvent) => {
    const row = picking.value?.row;
    if (!row) return;
    const minute = minuteAt(event, row);
    if (minute === undefined) return;
    if (pressed && minute !== pressed.minute) pressed.pulled = true;
    if (pressed || event.pointerType === 'mouse') pullTo(minute);
  };

  const up = () => {
    const finished = pressed?.pulled;
    pressed = undefined;
    if (!finished) return;
    const picked = end();
    if (picked) onPicked(picked);
  };

  const minuteAt = (event: PointerEvent, row: string): number | undefined => {
    const cells = grid.querySelectorAll<HTMLElement>(`[data-row="${CSS.escape(row)}"] [data-minute]`);
    const [first, last] = [cells[0], cells[cells.length - 1]];
    if (!first || !last) return undefined;
    const from = first.getBoundingClientRect().left;
    const width = (last.getBoundingClientRect().right - from) / cells.length;
    const at = Math.min(cells.length - 1, Math.max(0, Math.floor((event.clientX - from) / width)));
    return Number(cells[at]!.dataset['minute']);
  };

  const cancel = () => {
    pressed = undefined;
  };

  grid.addEventListener('pointerdown', down);
  document.addEventListener('pointermove', move);
  document.addEventListener('pointerup', up);
  document.addEventListener('pointercancel', cancel);
  return () => {
    grid.removeEventListener('pointerdown', down);
    document.removeEventListener('pointermove', move);
    document.removeEventListener('pointerup', up);
    document.removeEventListener('pointercancel', cancel);
  };
}

function cellAt(event: PointerEvent): { row: string; minute: number } | undefined {
  const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-minute]') : null;
  const row = cell?.closest<HTMLElement>('[data-row]')?.dataset['row'];
  return cell && row ? { row, minute: Number(cell.dataset['minute']) } : undefined;
}
