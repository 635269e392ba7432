import { useState } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import type { Hours } from '../../../platform/api/contract';
import { localized, texts } from '../../../platform/i18n/texts';
import { fullDate, weekday } from '../../../platform/time/dates';
import { now } from '../../../platform/time/now';
import { range, stretchOf } from '../../../platform/time/times';
import { Check, Fault, faultOf, LocalizedField, Section, told } from './fields';
import { HolidaysDialog } from './HolidaysDialog';
import type { hoursMessages } from './hours-messages';
import { change, draft } from './state';
import { Stretches } from './Stretches';

const t = texts<typeof hoursMessages>('settingshours');

type SpecialDay = Hours['exceptions'][number];

/** The dates that differ from their weekday, from today on; a whole year of holidays can be taken over. */
export function SpecialDaysSection() {
  const { exceptions } = draft.value!.hours;
  const [edited, setEdited] = useState<number>();
  const [holidays, setHolidays] = useState(false);
  const today = now.value?.date ?? '';
  const put = (next: SpecialDay[]) => change('hours.exceptions', next);
  const shown = exceptions
    .map((day, at) => [day, at] as const)
    .filter(([{ date }, at]) => date >= today || at === edited || faultOf(`hours.exceptions[${at}].date`))
    .sort(([one], [other]) => one.date.localeCompare(other.date));
  const past = exceptions.length - shown.length;
  const years = [...new Set(shown.map(([{ date }]) => date.slice(0, 4)))].map(
    (year) => [year, shown.filter(([{ date }]) => date.startsWith(year))] as const,
  );
  const needsSight = ([, at]: readonly [SpecialDay, number]) =>
    at === edited || ['date', 'open', 'reason'].some((part) => faultOf(`hours.exceptions[${at}].${part}`));

  const add = () => {
    put([...exceptions, { date: freeDate(exceptions, today), open: [] }]);
    setEdited(exceptions.length);
  };

  return (
    <Section id="settings-special" title={t('special')}>
      <p class="quiet">{t('specialLead')}</p>
      <div class="settings-row">
        <Button onClick={() => setHolidays(true)}>{t('takeOver')}</Button>
        <Button onClick={add}>{t('addSpecial')}</Button>
      </div>
      <Fault path="hours.exceptions" />
      {shown.length === 0 && <p class="quiet">{t('specialNone')}</p>}
      {years.map(([year, days]) => (
        <details key={year} class="settings-year" open={year === years[0]![0] || days.some(needsSight)}>
          <summary>{t('ofYear', { year, n: days.length })}</summary>
          <ul class="plain-list settings-special">
            {days.map(([day, at]) =>
              at === edited ? (
                <SpecialDayForm
                  key={at}
                  day={day}
                  path={`hours.exceptions[${at}]`}
                  onChange={(next) => put(exceptions.map((one, index) => (index === at ? next : one)))}
                  onDone={() => setEdited(undefined)}
                />
              ) : (
                <Line
                  key={at}
                  day={day}
                  path={`hours.exceptions[${at}]`}
                  onEdit={() => setEdited(at)}
                  onRemove={() => {
                    setEdited(undefined);
                    put(exceptions.filter((_, index) => index !== at));
                  }}
                />
              ),
            )}
          </ul>
        </details>
      ))}
      {past > 0 && <p class="quiet small">{t('specialPast', { n: past })}</p>}
      {holidays && <HolidaysDialog onClose={() => setHolidays(false)} />}
    </Section>
  );
}

interface LineProps {
  day: SpecialDay;
  path: string;
  onEdit: () => void;
  onRemove: () => void;
}

function Line({ day, path, onEdit, onRemove }: LineProps) {
  const words = fullDate(day.date);
  return (
    <li class="settings-special-line">
      <div>
        <strong class="nowrap">{words}</strong>, {weekday(day.date)}
        <p class="small">
          {day.open.length > 0 ? day.open.map((each) => range(stretchOf(each))).join(', ') : t('closed')}
          {day.reason && <span class="quiet"> — {localized(day.reason)}</span>}
        </p>
        {['date', 'open', 'reason'].map((member) => (
          <Fault key={member} path={`${path}.${member}`} />
        ))}
      </div>
      <div class="settings-row">
        <Button look="plain" aria-label={t('editDay', { day: words })} onClick={onEdit}>
          {t('edit')}
        </Button>
        <Button look="plain" aria-label={t('removeDay', { day: words })} onClick={onRemove}>
          {t('remove')}
        </Button>
      </div>
    </li>
  );
}

interface SpecialDayFormProps {
  day: SpecialDay;
  path: string;
  onChange: (day: SpecialDay) => void;
  onDone: () => void;
}

function SpecialDayForm({ day, path, onChange, onDone }: SpecialDayFormProps) {
  return (
    <li class="settings-special-form">
      <div class="field">
        <label for={`${path}.date`}>{t('date')}</label>
        <input
          {...told(`${path}.date`)}
          type="date"
          required
          value={day.date}
          onInput={({ currentTarget: { value } }) => value && onChange({ ...day, date: value })}
        />
        <Fault path={`${path}.date`} />
      </div>
      <Check
        label={t('closedAllDay')}
        checked={day.open.length === 0}
        onChange={(closed) => onChange({ ...day, open: closed ? [] : [{ start: '09:00', end: '13:00' }] })}
      />
      {day.open.length > 0 && (
        <Stretches
          path={`${path}.open`}
          day={fullDate(day.date)}
          open={day.open}
          onChange={(open) => onChange({ ...day, open })}
        />
      )}
      <LocalizedField
        path={`${path}.reason`}
        legend={t('reason')}
        value={day.reason}
        maxLength={200}
        onInput={(reason) => onChange({ date: day.date, open: day.open, ...(reason && { reason }) })}
      />
      <Button onClick={onDone}>{t('dayDone')}</Button>
    </li>
  );
}

/** The first date from today on that is not in the list yet. */
function freeDate(exceptions: SpecialDay[], today: string): string {
  const taken = new Set(exceptions.map(({ date }) => date));
  const day = new Date(`${today || '2026-01-01'}T00:00:00Z`);
  const iso = () => day.toISOString().slice(0, 10);
  while (taken.has(iso())) day.setUTCDate(day.getUTCDate() + 1);
  return iso();
}
