import { texts } from '../../../platform/i18n/texts';
import { audiences, type Audience } from '../../../recordings/terms';
import type { termsMessages } from '../../../recordings/terms-messages';
import type { QueueTerms } from '../../../upload/queue-state';
import type { uploadMessages } from './messages';

const t = texts<typeof uploadMessages>('upload');
const words = texts<typeof termsMessages>('terms');

interface TermsFieldsProps {
  terms: QueueTerms;
  onChange: (changed: Partial<QueueTerms>) => void;
}

/** In which language a recording speaks, and to whom it is open. */
export function TermsFields({ terms, onChange }: TermsFieldsProps) {
  return (
    <>
      <label class="field">
        <span class="field-label">{t('language')}</span>
        <select
          value={terms.language}
          onChange={({ currentTarget }) => onChange({ language: currentTarget.value })}
        >
          <option value="kk">{t('languageKk')}</option>
          <option value="ru">{t('languageRu')}</option>
          <option value="en">{t('languageEn')}</option>
          <option value="">{t('languageNone')}</option>
        </select>
      </label>
      <label class="field">
        <span class="field-label">{t('audience')}</span>
        <select
          value={terms.audience}
          onChange={({ currentTarget }) => onChange({ audience: currentTarget.value as Audience })}
        >
          {audiences.map((audience) => (
            <option key={audience} value={audience}>
              {words(audience)}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
