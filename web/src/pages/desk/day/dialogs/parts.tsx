import type { ComponentChildren } from 'preact';
import '../../../../components/field/field.css';
import { Button } from '../../../../components/button/Button';
import type { kindMessages } from '../../../../components/kinds/messages';
import type { Kind } from '../../../../platform/api/contract';
import type { Problem } from '../../../../platform/api/problem';
import { texts } from '../../../../platform/i18n/texts';
import { timeOf } from '../../../../platform/time/times';
import { problemWords } from '../actions';
import type { deskMessages } from '../messages';
import { looksLikeCard } from '../model/search';
import { mayOverride } from './booking-at-desk';
import type { deskDialogMessages } from './messages';

const t = texts<typeof deskMessages>('desk');
const d = texts<typeof deskDialogMessages>('deskdo');
const kindName = texts<typeof kindMessages>('kinds');

export function Field({
  label,
  hint,
  children,
}: {
  label: string;
  hint?: string | undefined;
  children: ComponentChildren;
}) {
  return (
    <label class="field">
      <strong>{label}</strong>
      {children}
      {hint && <span class="small quiet">{hint}</span>}
    </label>
  );
}

/** One field for a name or a card; it says which of the two it took it for. */
export function WhoField({ value, onInput }: { value: string; onInput: (value: string) => void }) {
  const taken = looksLikeCard(value) ? `${d('whoCard')}: ${value.trim()}` : undefined;
  return (
    <Field label={d('who')} hint={taken ?? d('whoHint')}>
      <input
        type="text"
        maxLength={40}
        autocomplete="off"
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </Field>
  );
}

export function KindField({
  kinds,
  value,
  onChange,
}: {
  kinds: Kind[];
  value: Kind;
  onChange: (kind: Kind) => void;
}) {
  return (
    <Field label={d('what')}>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value as Kind)}>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {kindName(kind)}
          </option>
        ))}
      </select>
    </Field>
  );
}

interface TimePillsProps {
  legend: string;
  name: string;
  minutes: number[];
  value: number | undefined;
  onChoose: (minute: number) => void;
}

/** A few times side by side, as large radio buttons. */
export function TimePills({ legend, name, minutes, value, onChoose }: TimePillsProps) {
  return (
    <fieldset class="field">
      <legend>{legend}</legend>
      <div class="pills">
        {minutes.map((minute) => (
          <label key={minute} class={minute === value ? 'pill-chosen' : undefined}>
            <input type="radio" name={name} checked={minute === value} onChange={() => onChoose(minute)} />
            <span class="figures">{timeOf(minute)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface AnswerProps {
  state: 'idle' | 'sending' | 'unsure';
  problem: Problem | undefined;
  /** Where the desk may set the rule aside. */
  onAnyway?: (() => void) | undefined;
}

/** How the sending goes, and what the API said no to. */
export function Answer({ state, problem, onAnyway }: AnswerProps) {
  return (
    <div class="desk-answer" role="status">
      {state === 'sending' && t('sending')}
      {state === 'unsure' && t('unsure')}
      {problem && <p class="desk-refusal">{problemWords(problem)}</p>}
      {onAnyway && mayOverride(problem) && (
        <>
          <p class="small">{d('anywayHint')}</p>
          <Button onClick={onAnyway}>{d('anyway')}</Button>
        </>
      )}
    </div>
  );
}
