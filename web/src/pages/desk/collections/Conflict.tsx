import type { textFieldsMessages } from '../../../components/text-fields/messages';
import type { Language } from '../../../platform/i18n/messages';
import { texts } from '../../../platform/i18n/texts';
import { said, type Merge } from '../versions/merge';
import { Versions } from '../versions/Versions';
import { nameOf } from './Members';
import type { deskCollectionsMessages } from './messages';
import type { Draft, Editing } from './state';

const t = texts<typeof deskCollectionsMessages>('deskcollections');
const inLanguage = texts<typeof textFieldsMessages>('textFields');

/** Somebody else saved meanwhile: every word of it that differs, in every language, and the order. */
export const Conflict = ({ state, merge }: { state: Editing; merge: Merge<Draft> }) => (
  <Versions
    merge={merge}
    nameOf={fieldName}
    valueOf={valueOf}
    onChoose={(put) => state.change(put(state.draft.peek()!))}
  />
);

function fieldName(field: string): string {
  const [part, language] = field.split('.') as [string, Language];
  if (part === 'members') return t('order');
  return `${t(part === 'title' ? 'heading' : 'text')}, ${inLanguage(language)}`;
}

const valueOf = (draft: Draft, field: string) =>
  field === 'members'
    ? draft.members.map((member, at) => `${at + 1}. ${nameOf(member)}`).join('\n')
    : said(draft, field);
