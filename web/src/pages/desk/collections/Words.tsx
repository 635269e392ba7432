import { texts } from '../../../platform/i18n/texts';
import { languages, type Language } from '../../../platform/i18n/messages';
import type { deskCollectionsMessages } from './messages';
import type { Draft } from './state';

const t = texts<typeof deskCollectionsMessages>('deskcollections');

export const titleKeys = { kk: 'titleKk', ru: 'titleRu', en: 'titleEn' } as const;
export const textKeys = { kk: 'textKk', ru: 'textRu', en: 'textEn' } as const;

interface WordsProps {
  draft: Draft;
  onChange: (part: Partial<Draft>) => void;
  error: string;
}

/** Title and text in three languages; what is left empty is not shown. */
export function Words({ draft, onChange, error }: WordsProps) {
  const put = (part: 'title' | 'text', language: Language, text: string) =>
    onChange({ [part]: { ...draft[part], [language]: text } });
  return (
    <section class="settings-section" aria-labelledby="collection-words">
      <h2 id="collection-words">{t('words')}</h2>
      {languages.map((language) => (
        <div key={language} class="field">
          <label for={`collection-title-${language}`}>{t(titleKeys[language])}</label>
          <input
            id={`collection-title-${language}`}
            lang={language}
            autocomplete="off"
            maxLength={200}
            value={draft.title[language]}
            aria-invalid={error ? true : undefined}
            aria-describedby="collection-title-fault"
            onInput={(event) => put('title', language, event.currentTarget.value)}
          />
        </div>
      ))}
      <p id="collection-title-fault" role="alert" class="field-error">
        {error}
      </p>
      {languages.map((language) => (
        <div key={language} class="field">
          <label for={`collection-text-${language}`}>{t(textKeys[language])}</label>
          <textarea
            id={`collection-text-${language}`}
            lang={language}
            rows={3}
            maxLength={4000}
            value={draft.text[language]}
            onInput={(event) => put('text', language, event.currentTarget.value)}
          />
        </div>
      ))}
    </section>
  );
}
