import '../../../components/field/field.css';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { LocalizedText } from '../../../platform/api/contract';
import type { Language } from '../../../platform/i18n/messages';
import { texts } from '../../../platform/i18n/texts';
import type { fieldMessages } from './field-messages';
import { faults } from './state';

const t = texts<typeof fieldMessages>('settingsfield');

/** What is wrong with the member at `path`, as the API says it in the reader's language. */
export const faultOf = (path: string) => faults.value[path]?.[0];

/** What every control of a member says of itself: its id is its path, so that a fault leads to it. */
export const told = (path: string, hint?: string) => ({
  id: path,
  'aria-invalid': faultOf(path) ? true : undefined,
  'aria-describedby': [hint, `${path}-fault`].filter(Boolean).join(' '),
});

export const Fault = ({ path }: { path: string }) => (
  <p id={`${path}-fault`} class="field-error small">
    {faultOf(path)}
  </p>
);

interface TextFieldProps {
  path: string;
  label: string;
  value: string;
  onInput: (value: string) => void;
  hint?: string | undefined;
  maxLength: number;
}

export function TextField({ path, label, value, onInput, hint, maxLength }: TextFieldProps) {
  const hintId = `${path}-hint`;
  return (
    <div class="field">
      <label for={path}>{label}</label>
      {hint && (
        <p id={hintId} class="quiet small">
          {hint}
        </p>
      )}
      <input
        {...told(path, hint && hintId)}
        maxLength={maxLength}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <Fault path={path} />
    </div>
  );
}

interface NumberFieldProps {
  path: string;
  label: ComponentChildren;
  value: number | null | undefined;
  onInput: (value: number | null) => void;
  min: number;
  max: number;
  /** Shown while it is empty: what empty means. */
  placeholder?: string | undefined;
  hint?: ComponentChildren;
}

/** A whole number. Empty is null: no such limit. */
export function NumberField({ path, label, value, onInput, min, max, placeholder, hint }: NumberFieldProps) {
  return (
    <div class="field">
      <label for={path}>{label}</label>
      <input
        {...told(path, hint ? `${path}-hint` : undefined)}
        type="number"
        inputMode="numeric"
        step={1}
        min={min}
        max={max}
        placeholder={placeholder}
        value={value ?? ''}
        onInput={({ currentTarget: { value: text } }) =>
          onInput(text === '' ? null : Math.round(Number(text)))
        }
      />
      {hint && (
        <p id={`${path}-hint`} class="quiet small">
          {hint}
        </p>
      )}
      <Fault path={path} />
    </div>
  );
}

interface LocalizedFieldProps {
  path: string;
  legend: string;
  value: LocalizedText | null | undefined;
  onInput: (value: LocalizedText | null) => void;
  maxLength: number;
  quiet?: boolean;
}

/** One text in three languages; each may be left empty, all empty is no text. */
export function LocalizedField({ path, legend, value, onInput, maxLength, quiet }: LocalizedFieldProps) {
  const put = (language: Language, text: string) => {
    const next = { ...value, [language]: text };
    if (text.trim() === '') delete next[language];
    onInput(Object.keys(next).length > 0 ? next : null);
  };
  return (
    <fieldset class="field settings-languages" id={path} tabIndex={-1}>
      <legend class={quiet ? 'unseen' : undefined}>{legend}</legend>
      {(['kk', 'ru', 'en'] as const).map((language) => (
        <label key={language} class="settings-language">
          <span class="quiet small">{t(language)}</span>
          <input
            lang={language}
            maxLength={maxLength}
            value={value?.[language] ?? ''}
            aria-describedby={`${path}-fault`}
            onInput={(event) => put(language, event.currentTarget.value)}
          />
        </label>
      ))}
      <Fault path={path} />
    </fieldset>
  );
}

interface CheckProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  label: string;
  hint?: string;
  disabled?: boolean;
}

export function Check({ checked, onChange, label, hint, disabled = false }: CheckProps) {
  const id = useId();
  return (
    <div class="settings-check">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <label for={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} class="quiet small">
          {hint}
        </p>
      )}
    </div>
  );
}

export function Section({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section class="settings-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
