import type { LocalizedText } from '../../../platform/api/contract';
import { languages, type Language } from '../../../platform/i18n/messages';
import { texts } from '../../../platform/i18n/texts';
import type { deskEventMessages } from './messages';

const t = texts<typeof deskEventMessages>('deskEvents');

interface TextFieldsProps {
  legend: string;
  longest: number;
  value: LocalizedText;
  onInput: (value: LocalizedText) => void;
  tall?: boolean;
  /** The id of what is said to be wrong with it. */
  faultId?: string | undefined;
}

/** A text in up to three languages; those that are left empty are not shown. */
export function TextFields({ legend, longest, value, onInput, tall = false, faultId }: TextFieldsProps) {
  const put = (language: Language, text: string) => {
    const next = { ...value, [language]: text };
    if (text.trim() === '') delete next[language];
    onInput(next);
  };
  const field = (language: Language) => ({
    lang: language,
    maxLength: longest,
    value: value[language] ?? '',
    ...(faultId && { 'aria-invalid': true, 'aria-describedby': faultId }),
    onInput: (event: { currentTarget: { value: string } }) => put(language, event.currentTarget.value),
  });
  return (
    <fieldset class="field settings-languages">
      <legend>{legend}</legend>
      {languages.map((language) => (
        <label key={language} class="settings-language">
          <span class="quiet small">{t(language)}</span>
          {tall ? <textarea {...field(language)} /> : <input {...field(language)} />}
        </label>
      ))}
    </fieldset>
  );
}
