import './narrow-list.css';
import { texts } from '../../../platform/i18n/texts';
import { lengthOf, range } from '../../../platform/time/times';
import type { bookMessages } from '../messages';
import { isOthers, runsOf, type Day, type Run } from '../model/day';
import { endsFrom } from '../model/limits';
import { freeStretches, type Row } from '../model/row';
import { limits, mine, moveId } from '../state';
import { openWish } from '../waiting/store';
import { rowName, stateWord } from '../words';

const t = texts<typeof bookMessages>('book');

interface NarrowListProps {
  day: Day;
  rows: Row[];
  onPicked: (picked: { row: string; start: number; end: number }) => void;
}

/** The same day for a narrow screen: places one under the other, and in each the time flows down. */
export function NarrowList({ day, rows, onPicked }: NarrowListProps) {
  return (
    <div class="places">
      <p class="small quiet">{t('hintNarrow')}</p>
      {rows.map((row, at) => (
        <details key={`${day.date}-${row.id}`} open={at === 0} name="places">
          <summary>
            <span class="places-name">{rowName(row.id, row.kind)}</span>
            <span class="places-free small">{freeWords(row)}</span>
          </summary>
          <ol class="stretches">
            {runsOf(day, row, mine.value).map((run) => (
              <li key={run.start}>
                <Stretch day={day} row={row} run={run} onPicked={onPicked} />
              </li>
            ))}
          </ol>
        </details>
      ))}
    </div>
  );
}

function freeWords(row: Row): string {
  const free = freeStretches(row).filter(({ start, end }) => end - start >= limits.value.shortest);
  if (free.length === 0) return t('freeNone');
  return free.map(range).slice(0, 2).join(', ') + (free.length > 2 ? '…' : '');
}

function Stretch({
  day,
  row,
  run,
  onPicked,
}: {
  day: Day;
  row: Row;
  run: Run;
  onPicked: NarrowListProps['onPicked'];
}) {
  const { state, start, end } = run;
  // Taller where there is more time, so that the day's shape is seen; never below what a thumb needs.
  const height = { minHeight: `${Math.min(160, Math.max(44, (end - start) * 0.55))}px` };
  if (isOthers(state) && end > day.earliest && !moveId.value)
    return (
      <button
        type="button"
        class={`stretch stretch-${state} stretch-wait small`}
        onClick={() => openWish(row.id, { start: Math.max(start, day.earliest), end })}
      >
        <span>
          <span class="figures">{range(run)}</span> {t(stateWord(day, run))}
        </span>
        <span>{t('waitFor')}</span>
      </button>
    );
  if (state !== 'free')
    return (
      <p class={`stretch stretch-${state} small`}>
        <span class="figures">{range(run)}</span> {t(stateWord(day, run))}
      </p>
    );
  const ends = endsFrom(row, start, limits.value);
  return (
    <button
      type="button"
      class="stretch stretch-free"
      style={height}
      disabled={ends.length === 0}
      onClick={() => onPicked({ row: row.id, start, end: usualEnd(ends, start) })}
    >
      <span class="figures">{t('freeRange', { range: range(run) })}</span>
      <span class="small">{lengthOf(end - start)}</span>
    </button>
  );
}

/** An hour, or what there is of it: most come for an hour, and the sheet offers the rest. */
const usualEnd = (ends: number[], start: number) =>
  ends.filter((end) => end - start <= 60).at(-1) ?? ends[0]!;
