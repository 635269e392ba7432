import type { textFieldsMessages } from '../../../components/text-fields/messages';
import type { eventMessages } from '../../../events/messages';
import type { EventKind } from '../../../platform/api/contract/events';
import type { Language } from '../../../platform/i18n/messages';
import { localized, texts } from '../../../platform/i18n/texts';
import { dayAndMonth } from '../../../platform/time/dates';
import { said } from '../versions/merge';
import { inWords, type Draft } from './draft';
import type { deskEventMessages } from './messages';
import { rooms } from './state';

const t = texts<typeof deskEventMessages>('deskEvents');
const words = texts<typeof eventMessages>('event');
const inLanguage = texts<typeof textFieldsMessages>('textFields');

const names = { title: 'name', text: 'text', place: 'place' } as const;

/** What a field of the form is called. */
export function fieldName(field: string): string {
  const [name, language] = field.split('.');
  if (!language) return t(name as Exclude<keyof Draft, keyof typeof names>);
  return `${t(names[name as keyof typeof names])}, ${inLanguage(language as Language)}`;
}

/** What stands in a field of the form, as people read it. */
export function fieldValue(draft: Draft, field: string): string {
  const value = said(draft, field);
  if (field === 'kind') return words(value as EventKind);
  if (field === 'date') return value && dayAndMonth(value);
  if (field === 'bookRoom') return t(draft.bookRoom ? 'yes' : 'no');
  if (field !== 'where') return value;
  if (value === inWords) return t('elsewhere');
  return localized(rooms.peek().find(({ id }) => id === value)?.name) || value;
}
