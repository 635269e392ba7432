import { Button } from '../../../components/button/Button';
import { CrossIcon } from '../../../components/icons/icons';
import type { Interval } from '../../../platform/api/contract';
import { texts } from '../../../platform/i18n/texts';
import { Fault, faultOf } from './fields';
import type { hoursMessages } from './hours-messages';

const t = texts<typeof hoursMessages>('settingshours');

const most = 6;

interface StretchesProps {
  path: string;
  /** Whose hours these are, for the names of the inputs: "понедельник". */
  day: string;
  open: Interval[];
  onChange: (open: Interval[]) => void;
}

/** The open intervals of one day; what lies between two of them is a break. */
export function Stretches({ path, day, open, onChange }: StretchesProps) {
  const set = (at: number, part: Partial<Interval>) =>
    onChange(open.map((stretch, index) => (index === at ? { ...stretch, ...part } : stretch)));
  const more = open.length === 0 ? t('openDay') : t('addStretch');
  const add = () => onChange([...open, nextAfter(open)]);
  return (
    <div class="settings-stretches" id={path} tabIndex={-1}>
      {open.length === 0 && <span class="quiet settings-closed">{t('closed')}</span>}
      {open.map((stretch, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- an interval has no name but its place in the day
        <div class="settings-stretch" key={at}>
          <TimeInput
            label={t('from', { day, n: at + 1 })}
            value={stretch.start}
            fault={path}
            onInput={(start) => set(at, { start })}
          />
          <span aria-hidden="true">–</span>
          <TimeInput
            label={t('to', { day, n: at + 1 })}
            value={stretch.end}
            fault={path}
            onInput={(end) => set(at, { end: end === '00:00' ? '24:00' : end })}
          />
          <Button
            look="plain"
            aria-label={t('removeStretch', { day, n: at + 1 })}
            onClick={() => onChange(open.filter((_, index) => index !== at))}
          >
            <CrossIcon />
          </Button>
        </div>
      ))}
      {open.length < most && (
        <Button look="plain" aria-label={t('forDay', { what: more, day })} onClick={add}>
          {more}
        </Button>
      )}
      <Fault path={path} />
    </div>
  );
}

interface TimeInputProps {
  label: string;
  value: string;
  fault: string;
  onInput: (value: string) => void;
}

/** The browser's own time field. It knows no 24:00; midnight at the end of a day is written 00:00. */
const TimeInput = ({ label, value, fault, onInput }: TimeInputProps) => (
  <input
    type="time"
    class="figures"
    required
    aria-label={label}
    aria-invalid={faultOf(fault) ? true : undefined}
    aria-describedby={`${fault}-fault`}
    value={value === '24:00' ? '00:00' : value}
    onInput={(event) => event.currentTarget.value && onInput(event.currentTarget.value)}
  />
);

/** A first interval is the morning; the next one begins an hour after the last ends. */
function nextAfter(open: Interval[]): Interval {
  const last = open.at(-1);
  if (!last) return { start: '09:00', end: '13:00' };
  const start = Math.min(Number(last.end.slice(0, 2)) + 1, 22);
  const time = (hour: number) => `${String(hour).padStart(2, '0')}:${last.end.slice(3)}`;
  return { start: time(start), end: time(Math.min(start + 4, 23)) };
}
