import { TextFields } from '../../../components/text-fields/TextFields';
import { texts } from '../../../platform/i18n/texts';
import type { deskCollectionsMessages } from './messages';
import type { Draft } from './state';

const t = texts<typeof deskCollectionsMessages>('deskcollections');

const nothing = { kk: '', ru: '', en: '' };

interface WordsProps {
  draft: Draft;
  onChange: (part: Partial<Draft>) => void;
  error: string;
}

/** Title and text in three languages; what is left empty is not shown. */
export function Words({ draft, onChange, error }: WordsProps) {
  return (
    <section class="settings-section" aria-labelledby="collection-words">
      <h2 id="collection-words">{t('words')}</h2>
      <TextFields
        legend={t('heading')}
        longest={200}
        name="collection-title"
        value={draft.title}
        faultId={error ? 'collection-title-fault' : undefined}
        onInput={(title) => onChange({ title: { ...nothing, ...title } })}
      />
      <p id="collection-title-fault" role="alert" class="field-error">
        {error}
      </p>
      <TextFields
        legend={t('text')}
        longest={4000}
        tall
        value={draft.text}
        onInput={(text) => onChange({ text: { ...nothing, ...text } })}
      />
    </section>
  );
}
