import type { kindMessages } from '../../../../components/kinds/messages';
import { localized, texts } from '../../../../platform/i18n/texts';
import { page } from '../../../../platform/page';
import { fullDate, weekday } from '../../../../platform/time/dates';
import { range, timeOf } from '../../../../platform/time/times';
import type { deskMoreMessages } from '../dialogs/more-messages';
import { barLabel } from '../grid/bar-words';
import { sheetOf, type SheetCell } from '../model/sheet';
import { day, moment, rules } from '../state';

const m = texts<typeof deskMoreMessages>('deskmore');
const kindName = texts<typeof kindMessages>('kinds');

/** The day on paper, also for a day without power: what is booked is printed, what is free is room to write. */
export function DaySheet() {
  const { date, resources } = day.value!;
  const { span, grid, rows } = sheetOf(day.value!, rules.value.gridMinutes, moment.value!);
  const columns = (span.end - span.start) / grid;
  const hours = Array.from({ length: (span.end - span.start) / 60 }, (_, at) => span.start + at * 60);
  const kindOf = (at: number) => resources.find(({ id }) => id === rows[at]?.resource.id)?.kind;
  return (
    <section class="sheet" aria-label={m('sheetTitle')}>
      <header class="sheet-head">
        <p>
          <strong>
            {m('sheetTitle')}: {weekday(date)}, {fullDate(date)}
          </strong>
        </p>
        <p>{localized(page().centre.name)}</p>
        <p>{m('sheetPrinted', { time: timeOf(moment.value!.minutes) })}</p>
      </header>
      <table>
        <colgroup>
          <col class="sheet-place-column" />
          <col span={columns} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{m('sheetPlace')}</th>
            {hours.map((minute) => (
              <th key={minute} scope="col" colSpan={60 / grid}>
                {timeOf(minute)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ resource, cells }, at) => (
            <tr key={resource.id} class={kindOf(at) !== kindOf(at - 1) ? 'sheet-kind' : undefined}>
              <th scope="row">{localized(resource.name) || kindName(resource.kind)}</th>
              {cells.map((cell) => (
                <Cell key={cell.start} cell={cell} grid={grid} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="sheet-notes">{m('sheetNotes')}</p>
    </section>
  );
}

function Cell({ cell, grid }: { cell: SheetCell; grid: number }) {
  const { bar, closed, start, end } = cell;
  const span = (end - start) / grid;
  if (!bar)
    return (
      <td colSpan={span} class={closed ? 'sheet-closed' : undefined}>
        {'\u00a0'}
      </td>
    );
  const { shape, text } = barLabel(bar);
  return (
    <td colSpan={span} class={bar.kind === 'closure' ? 'sheet-closed' : 'sheet-taken'}>
      <span class="sheet-who">
        {shape} {text}
      </span>{' '}
      <span class="sheet-when">{range(bar)}</span>
    </td>
  );
}
