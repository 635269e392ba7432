/** Arrows in the grid: along a line from bar to bar, and up and down to what stands nearest in time. */
export function moveInGrid(event: KeyboardEvent, grid: HTMLElement) {
  const here = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-stop]') : null;
  if (!here) return;
  const rows = [...grid.querySelectorAll<HTMLElement>('[role=row]')]
    .map((row) => [...row.querySelectorAll<HTMLElement>('[data-stop]')])
    .filter((stops) => stops.length > 0);
  const at = rows.findIndex((stops) => stops.includes(here));
  const next = target(event.key, rows, at, here);
  if (!next) return;
  next.focus();
  event.preventDefault();
}

function target(key: string, rows: HTMLElement[][], at: number, here: HTMLElement) {
  const row = rows[at]!;
  const place = row.indexOf(here);
  switch (key) {
    case 'ArrowRight':
      return row[place + 1];
    case 'ArrowLeft':
      return row[place - 1];
    case 'Home':
      return row[0];
    case 'End':
      return row.at(-1);
    case 'ArrowDown':
      return nearest(rows[at + 1], here);
    case 'ArrowUp':
      return nearest(rows[at - 1], here);
    case 'PageDown':
      return nearest(rows.at(-1), here);
    case 'PageUp':
      return nearest(rows[0], here);
    default:
      return undefined;
  }
}

const minuteOf = (element: HTMLElement) => Number(element.dataset['minute']);

function nearest(row: HTMLElement[] | undefined, here: HTMLElement) {
  const wanted = minuteOf(here);
  // From a place's name one goes to the next name.
  if (wanted < 0) return row?.[0];
  const distance = (element: HTMLElement) => Math.abs(minuteOf(element) - wanted);
  const bars = row?.filter((element) => minuteOf(element) >= 0) ?? [];
  return bars.length > 0
    ? bars.reduce((best, next) => (distance(next) < distance(best) ? next : best))
    : row?.[0];
}
