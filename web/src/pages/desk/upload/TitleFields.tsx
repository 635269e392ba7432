import { languageNames } from '../../../components/language-switch/names';
import type { LocalizedText } from '../../../platform/api/contract';
import { languages } from '../../../platform/i18n/messages';
import { texts } from '../../../platform/i18n/texts';
import type { uploadMessages } from './messages';

const t = texts<typeof uploadMessages>('upload');

const labels = { kk: 'nameKk', ru: 'nameRu', en: 'nameEn' } as const;
const also = { kk: 'alsoKk', ru: 'alsoRu', en: 'alsoEn' } as const;

interface TitleFieldsProps {
  title: LocalizedText;
  error: string;
  onChange: (title: LocalizedText) => void;
}

/** The title in three languages. One is enough; which are missing is said without standing in the way. */
export function TitleFields({ title, error, onChange }: TitleFieldsProps) {
  const missing = languages.filter((language) => !title[language]?.trim());
  const some = missing.length > 0 && missing.length < languages.length;
  return (
    <fieldset class="field title-fields" aria-describedby="title-hint">
      <legend class="field-label">{t('name')}</legend>
      <p id="title-hint" class="quiet small">
        {t('nameHint')}
      </p>
      {languages.map((language) => (
        <label key={language} class="title-field">
          <span>{t(labels[language])}</span>
          <input
            id={`title-${language}`}
            name={`title-${language}`}
            lang={language}
            type="text"
            maxLength={200}
            autocomplete="off"
            title={languageNames[language]}
            value={title[language] ?? ''}
            aria-invalid={error !== '' || undefined}
            aria-describedby={error ? 'title-error' : undefined}
            onInput={({ currentTarget }) => onChange({ ...title, [language]: currentTarget.value })}
          />
        </label>
      ))}
      <p id="title-error" class="field-error" role="alert">
        {error}
      </p>
      {some && (
        <p class="upload-note">
          {t('nameAlso', { languages: missing.map((language) => t(also[language])).join(', ') })}
        </p>
      )}
    </fieldset>
  );
}
