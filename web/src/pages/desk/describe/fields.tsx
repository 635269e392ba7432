interface FieldProps {
  id: string;
  label: string;
  value: string;
  onInput: (text: string) => void;
  error?: string;
  hint?: string;
  lang?: string;
  /** Most characters. */
  most?: number;
}

/** A text of one line. */
export const Line = ({ most = 200, lang, ...props }: FieldProps) => (
  <Framed {...props}>
    <input
      {...described(props)}
      type="text"
      autocomplete="off"
      maxLength={most}
      {...(lang && { lang })}
      value={props.value}
      onInput={({ currentTarget }) => props.onInput(currentTarget.value)}
    />
  </Framed>
);

/** A text of several lines. */
export const Lines = ({ most = 4000, lang, ...props }: FieldProps) => (
  <Framed {...props}>
    <textarea
      {...described(props)}
      rows={3}
      maxLength={most}
      {...(lang && { lang })}
      value={props.value}
      onInput={({ currentTarget }) => props.onInput(currentTarget.value)}
    />
  </Framed>
);

/** One of some. */
export const Select = ({
  options,
  ...props
}: FieldProps & { options: readonly { value: string; label: string }[] }) => (
  <Framed {...props}>
    <select
      {...described(props)}
      value={props.value}
      onChange={({ currentTarget }) => props.onInput(currentTarget.value)}
    >
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  </Framed>
);

const described = ({ id, error, hint }: FieldProps) => ({
  id,
  'aria-invalid': error ? true : undefined,
  'aria-describedby': [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined,
});

function Framed({ id, label, hint, error, children }: FieldProps & { children: preact.ComponentChildren }) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} class="small quiet">
          {hint}
        </p>
      )}
      {children}
      <p id={`${id}-error`} class="field-error" role="alert">
        {error}
      </p>
    </div>
  );
}
