import type { LocalizedText } from '../../platform/api/contract';
import { languages, type Language } from '../../platform/i18n/messages';
import { texts } from '../../platform/i18n/texts';
import type { textFieldsMessages } from './messages';

const t = texts<typeof textFieldsMessages>('textFields');

interface TextFieldsProps {
  legend: string;
  hint?: string;
  longest: number;
  value: LocalizedText;
  onInput: (value: LocalizedText) => void;
  tall?: boolean;
  /** Begins the ids of its fields, where somebody must find them. */
  name?: string;
  /** The id of what is said to be wrong with it. */
  faultId?: string | undefined;
}

/**
 * A text in up to three languages; those that are left empty are not shown. The page lists the messages `textFields` and the styles of
 * `settings` and `field`.
 */
export function TextFields(props: TextFieldsProps) {
  const { legend, hint, longest, value, onInput, tall = false, name, faultId } = props;
  const put = (language: Language, text: string) => {
    const next = { ...value, [language]: text };
    if (text.trim() === '') delete next[language];
    onInput(next);
  };
  const field = (language: Language) => ({
    ...(name && { id: `${name}-${language}` }),
    lang: language,
    autocomplete: 'off',
    maxLength: longest,
    value: value[language] ?? '',
    ...(faultId && { 'aria-invalid': true, 'aria-describedby': faultId }),
    onInput: (event: { currentTarget: { value: string } }) => put(language, event.currentTarget.value),
  });
  return (
    <fieldset class="field settings-languages">
      <legend>{legend}</legend>
      {hint && <p class="quiet small">{hint}</p>}
      {languages.map((language) => (
        <label key={language} class="settings-language">
          <span class="quiet small">{t(language)}</span>
          {tall ? <textarea {...field(language)} /> : <input {...field(language)} />}
        </label>
      ))}
    </fieldset>
  );
}
