import type { LocalizedText } from '../../../platform/api/contract';
import { languages, type Language } from '../../../platform/i18n/messages';
import { texts } from '../../../platform/i18n/texts';
import type { televisionMessages } from './messages';

const t = texts<typeof televisionMessages>('televisions');
const longest = 400;

/** A text in up to three languages; those that are left empty are not shown. */
export function NoticeField({
  value,
  onInput,
}: {
  value: LocalizedText;
  onInput: (value: LocalizedText) => void;
}) {
  const put = (language: Language, text: string) => {
    const next = { ...value, [language]: text };
    if (text.trim() === '') delete next[language];
    onInput(next);
  };
  return (
    <fieldset class="field">
      <legend>{t('noticeText')}</legend>
      <p class="quiet small">{t('noticeHint')}</p>
      {languages.map((language) => (
        <label key={language} class="settings-language">
          <span class="quiet small">{t(language)}</span>
          <textarea
            lang={language}
            maxLength={longest}
            value={value[language] ?? ''}
            onInput={(event) => put(language, event.currentTarget.value)}
          />
        </label>
      ))}
    </fieldset>
  );
}
