import { texts } from '../../platform/i18n/texts';
import type { recordingCatalogue } from '../../recordings/catalogue';
import type { Wanted } from '../../recordings/search';
import { ages } from '../../recordings/terms';
import type { recordingsMessages } from './messages';

const t = texts<typeof recordingsMessages>('recordings');

const languageKeys = { kk: 'languageKk', ru: 'languageRu', en: 'languageEn' } as const;
const nameOf = (code: string) =>
  code in languageKeys ? t(languageKeys[code as keyof typeof languageKeys]) : code;

interface FiltersProps {
  catalogue: ReturnType<typeof recordingCatalogue>;
  find: (part: Partial<Wanted>) => void;
}

/** Language, tag and age; what the library does not have is not offered. */
export function Filters({ catalogue, find }: FiltersProps) {
  const { language, tag, age } = catalogue.wanted.value;
  return (
    <div class="recordings-filters">
      <Filter
        label={t('language')}
        any={t('anyLanguage')}
        value={language}
        options={withChosen(catalogue.languages.value, language).map((code) => [code, nameOf(code)])}
        onChoose={(value) => find({ language: value })}
      />
      <Filter
        label={t('tag')}
        any={t('anyTag')}
        value={tag}
        options={withChosen(catalogue.tags.value, tag).map((name) => [name, name])}
        onChoose={(value) => find({ tag: value })}
      />
      <Filter
        label={t('age')}
        any={t('anyAge')}
        value={age}
        options={withChosen(ages, age).map((mark) => [mark, t('fitFor', { age: mark })])}
        onChoose={(value) => find({ age: value })}
      />
    </div>
  );
}

/** What the address asks for stands in the list even where no recording has it. */
const withChosen = (values: readonly string[], chosen: string) =>
  chosen === '' || values.includes(chosen) ? values : [chosen, ...values];

interface FilterProps {
  label: string;
  any: string;
  value: string;
  options: (readonly [value: string, label: string])[];
  onChoose: (value: string) => void;
}

const Filter = ({ label, any, value, options, onChoose }: FilterProps) => (
  <label class="recordings-filter">
    <span>{label}</span>
    <select value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
      <option value="">{any}</option>
      {options.map(([option, name]) => (
        <option key={option} value={option}>
          {name}
        </option>
      ))}
    </select>
  </label>
);
