import { computed, signal } from '@preact/signals';
import { texts } from '../../../platform/i18n/texts';
import { timeOf } from '../../../platform/time/times';
import type { bookMessages } from '../messages';
import { cellState, isOthers } from '../model/day';
import { pick, type Pick } from '../model/limits';
import type { Row } from '../model/row';
import { day, limits, mine, moveId, rows } from '../state';
import { pressed } from '../waiting/store';
import { pickWords } from '../words';

const t = texts<typeof bookMessages>('book');

/** A start that was pressed, and how far the pull has come; nothing is sent before it ends. */
export interface Picking {
  row: string;
  anchor: number;
  target: number;
}

export const picking = signal<Picking | undefined>(undefined);
/** The cell that has the one tab stop of the grid. */
export const focusedCell = signal<{ row: string; minute: number } | undefined>(undefined);
/** What the line above the grid says, also to a screen reader. */
export const said = signal('');

export const rowById = (id: string): Row | undefined => rows.value?.find((row) => row.id === id);

export const picked = computed<(Pick & { row: string }) | undefined>(() => {
  const pulled = picking.value;
  const row = pulled && rowById(pulled.row);
  const found = row && pick(row, pulled.anchor, pulled.target, limits.value);
  return found && { row: row.id, ...found };
});

/** Presses a start. Where it cannot be one, says why. */
export function begin(row: Row, minute: number): boolean {
  pressed.value = undefined;
  const found = pick(row, minute, minute, limits.value);
  if (!found || found.bound === 'too-little' || found.bound === 'daily') {
    const state = cellState(day.value!, row, minute, mine.value);
    if (isOthers(state) && !moveId.value) {
      pressed.value = { row: row.id, time: { start: minute, end: minute + limits.value.shortest } };
      said.value = t(state === 'held' ? 'heldWait' : 'takenWait');
      return false;
    }
    said.value = found ? pickWords(row, found) : t('notFree', { state: t(state) });
    return false;
  }
  picking.value = { row: row.id, anchor: minute, target: minute };
  said.value = t('started', { time: timeOf(minute) });
  return true;
}

export function pullTo(minute: number) {
  const pulled = picking.value;
  if (!pulled || pulled.target === minute) return;
  picking.value = { ...pulled, target: minute };
  said.value = pickWords(rowById(pulled.row)!, picked.value!);
}

export function leave() {
  if (!picking.value) return;
  picking.value = undefined;
  said.value = t('left');
}

/** Takes what is picked out of the grid. */
export function end(): (Pick & { row: string }) | undefined {
  const found = picked.value;
  picking.value = undefined;
  said.value = '';
  return found;
}
