import './waiting.css';
import { Button } from '../../../components/button/Button';
import { ClockIcon } from '../../../components/icons/icons';
import { texts } from '../../../platform/i18n/texts';
import { lengthOf, timeOf } from '../../../platform/time/times';
import { isOthers, runsOf, type Day } from '../model/day';
import { anyRow, type Row } from '../model/row';
import { kind, mine, moveId, rules } from '../state';
import { rowName } from '../words';
import type { waitMessages } from './messages';
import { openWish, pressed } from './store';

const t = texts<typeof waitMessages>('wait');

/** Where something of the day is taken: the way into the line for it. */
export function WaitOffer({ day, rows }: { day: Day; rows: Row[] }) {
  // A booking that is being moved keeps its place; nobody waits to move.
  if (moveId.value || !rows.some((row) => hasTaken(day, row))) return null;
  return (
    <div class="wait-offer">
      <p>{t('offer', { length: lengthOf(rules.value.waitHoldMinutes ?? 15) })}</p>
      <Button onClick={() => openWish(rows[0]!.id)}>
        <ClockIcon />
        {t('open')}
      </Button>
    </div>
  );
}

/** Beside the line above the grid, where a taken time was pressed. */
export function WaitForPressed() {
  if (!pressed.value || moveId.value) return null;
  const { row, time } = pressed.value;
  return (
    <Button onClick={() => openWish(row, time)}>
      <ClockIcon />
      {t('openFor', { place: rowName(row, kind.value), time: timeOf(time.start) })}
    </Button>
  );
}

const hasTaken = (day: Day, row: Row) =>
  row.id !== anyRow &&
  runsOf(day, row, mine.value).some(({ state, end }) => isOthers(state) && end > day.earliest);
