import type { kindMessages } from '../../../components/kinds/messages';
import { weekdays, type Kind } from '../../../platform/api/contract';
import { texts } from '../../../platform/i18n/texts';
import { addDays, weekday } from '../../../platform/time/dates';
import type { centreMessages } from './centre-messages';
import type { hoursMessages } from './hours-messages';
import type { ruleMessages } from './rule-messages';

const centre = texts<typeof centreMessages>('settingscentre');
const hours = texts<typeof hoursMessages>('settingshours');
const rule = texts<typeof ruleMessages>('settingsrules');
const kindName = texts<typeof kindMessages>('kinds');

const monday = '2026-01-05';

/** What the page calls the member at a path: "Часы работы, вторник". */
export function nameOf(path: string): string {
  const [first, second, third, fourth] = path.split('.');
  if (first === 'hours' && second === 'weekly') {
    const at = weekdays.findIndex((day) => day === third);
    return at < 0 ? hours('title') : `${hours('title')}, ${weekday(addDays(monday, at))}`;
  }
  if (first === 'hours') return hours('special');
  if (first === 'rules' && second === 'kinds')
    return fourth ? `${rule(fourth as 'graceMinutes')}, ${kindName(third as Kind)}` : rule('byKind');
  if (first === 'rules') return second ? rule(second as 'gridMinutes') : rule('title');
  return centre(first as 'name');
}
