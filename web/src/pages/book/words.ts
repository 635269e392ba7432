import type { Kind } from '../../platform/api/contract';
import { texts } from '../../platform/i18n/texts';
import { lengthOf, range, timeOf } from '../../platform/time/times';
import type { bookMessages } from './messages';
import type { CellState, Day, Run } from './model/day';
import type { Bound, Limits, Pick } from './model/limits';
import { anyRow, around, freeFor, type Row } from './model/row';
import { limits, nameOf, rules } from './state';

const t = texts<typeof bookMessages>('book');

const any = { computer: 'anyComputer', seat: 'anySeat', booth: 'anyBooth' } as const;
const genitive = {
  computer: 'ofComputer',
  seat: 'ofSeat',
  room: 'ofRoom',
  booth: 'ofBooth',
  equipment: 'ofEquipment',
} as const;

export const rowName = (id: string, kind: Kind): string =>
  id === anyRow ? t(any[kind as keyof typeof any]) : nameOf(id);

export function cellName(row: Row, minute: number, state: CellState): string {
  const end = state === 'free' ? Math.max(...around(row, minute).map((free) => free.end)) : 0;
  const count = freeFor(row, { start: minute, end: minute + rules.value.gridMinutes }).length;
  const word = end === 0 ? t(state) : freeWords(row, timeOf(end), count);
  return t('cell', { place: rowName(row.id, row.kind), time: timeOf(minute), state: word });
}

const freeWords = (row: Row, time: string, n: number) =>
  row.id === anyRow ? t('freeCount', { n, time }) : t('freeUntil', { time });

/** The word on a run: closed between two openings is a break. */
export const stateWord = (day: Day, { state, start, end }: Run): CellState | 'break' =>
  state === 'closed' &&
  day.open.some((open) => open.end <= start) &&
  day.open.some((open) => open.start >= end)
    ? 'break'
    : state;

/** "Компьютер 3, 10:15–11:00, 45 мин, свободно" and, where a rule cut it, the rule. */
export function pickWords(row: Row, pick: Pick): string {
  const parts = [boundWords(pick.bound, row.kind, limits.value)];
  if (
    pick.bound !== 'too-little' &&
    !(pick.bound === 'daily' && limits.value.leftToday < limits.value.shortest)
  )
    parts.unshift(
      t('picked', {
        place: rowName(row.id, row.kind),
        range: range(pick),
        length: lengthOf(pick.end - pick.start),
      }),
    );
  return parts.filter(Boolean).join('. ');
}

export function boundWords(
  bound: Bound | undefined,
  kind: Kind,
  { longest, leftToday, shortest }: Limits,
): string {
  switch (bound) {
    case 'longest':
      return t('longestFor', { length: lengthOf(longest), what: t(genitive[kind]) });
    case 'daily':
      return leftToday < shortest
        ? t('dailyNone', { length: lengthOf(rules.value.kinds[kind].dailyMinutes!) })
        : t('dailyFor', { length: lengthOf(leftToday) });
    case 'taken':
      return t('takenFrom');
    case 'too-little':
      return t('tooLittle', { length: lengthOf(shortest) });
    case undefined:
      return '';
  }
}
