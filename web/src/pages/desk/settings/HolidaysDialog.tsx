import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import { Dialog } from '../../../components/dialog/Dialog';
import { ask } from '../../../platform/api/client';
import type { LocalizedText } from '../../../platform/api/contract';
import { localized, texts } from '../../../platform/i18n/texts';
import { dayAndMonth, weekday } from '../../../platform/time/dates';
import { now } from '../../../platform/time/now';
import { Check } from './fields';
import type { hoursMessages } from './hours-messages';
import { change, draft } from './state';

const t = texts<typeof hoursMessages>('settingshours');

interface HolidayList {
  year: number;
  items: { date: string; reason: LocalizedText; moved: boolean; certain: boolean }[];
  source: LocalizedText;
  uncertain: LocalizedText;
}

/** A year's days off by law, to be ticked and taken over. A day that the centre has listed already is left as it is. */
export function HolidaysDialog({ onClose }: { onClose: () => void }) {
  const thisYear = Number(now.value?.date.slice(0, 4) ?? 2026);
  const [year, setYear] = useState(nextUnlisted(thisYear));
  const [list, setList] = useState<HolidayList>();
  const [left, setLeft] = useState<string[]>([]);
  const [fault, setFault] = useState('');
  useEffect(() => {
    let wanted = true;
    setList(undefined);
    setFault('');
    setLeft([]);
    const read = async () => {
      const answer = await ask<HolidayList>(`/desk/holidays?year=${year}`, { signedIn: true });
      if (!wanted) return;
      if (answer.kind === 'answer') setList(answer.value);
      else setFault(answer.kind === 'silence' ? t('holidaysSilence') : answer.problem.title);
    };
    void read();
    return () => {
      wanted = false;
    };
  }, [year]);

  const { exceptions } = draft.value!.hours;
  const listed = new Set(exceptions.map(({ date }) => date));
  const fresh = list?.items.filter(({ date }) => !listed.has(date)) ?? [];
  const taken = fresh.filter(({ date }) => !left.includes(date));
  const take = () => {
    change('hours.exceptions', [
      ...exceptions,
      ...taken.map(({ date, reason }) => ({ date, open: [], reason })),
    ]);
    onClose();
  };

  return (
    <Dialog labelledBy="holidays-title" onClose={onClose}>
      <div class="settings-dialog">
        <h2 id="holidays-title">{t('holidaysTitle', { year: String(year) })}</h2>
        <div class="field">
          <label for="holidays-year">{t('year')}</label>
          <select
            id="holidays-year"
            value={year}
            onChange={(event) => setYear(Number(event.currentTarget.value))}
          >
            {[0, 1, 2, 3, 4].map((ahead) => (
              <option key={ahead} value={thisYear + ahead}>
                {String(thisYear + ahead)}
              </option>
            ))}
          </select>
        </div>
        <p role="alert" class="field-error" hidden={!fault}>
          {fault}
        </p>
        {!list && !fault && <p class="quiet">{t('holidaysWaiting')}</p>}
        {list && (
          <>
            <ul class="plain-list settings-holidays">
              {list.items.map(({ date, reason, certain }) => (
                <li key={date}>
                  <Check
                    label={`${dayAndMonth(date)}, ${weekday(date)}: ${localized(reason)}`}
                    checked={listed.has(date) || !left.includes(date)}
                    disabled={listed.has(date)}
                    {...(listed.has(date) ? { hint: t('listed') } : !certain && { hint: t('notCertain') })}
                    onChange={(on) => setLeft(on ? left.filter((one) => one !== date) : [...left, date])}
                  />
                </li>
              ))}
            </ul>
            <p class="small">{localized(list.uncertain)}</p>
            <p class="quiet small">{localized(list.source)}</p>
          </>
        )}
        <div class="settings-row">
          <Button look="primary" disabled={taken.length === 0} onClick={take}>
            {t('takeDays', { n: taken.length })}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </div>
    </Dialog>
  );
}

/** The first year, from this one on, for which the centre has nothing listed. */
function nextUnlisted(thisYear: number) {
  const years = new Set(draft.value!.hours.exceptions.map(({ date }) => Number(date.slice(0, 4))));
  return [0, 1, 2, 3, 4].map((ahead) => thisYear + ahead).find((year) => !years.has(year)) ?? thisYear;
}
