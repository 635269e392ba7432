import './choice.css';
import type { ComponentChildren } from 'preact';

interface ChoiceProps<Value extends string> {
  legend: string;
  /** Unique on the page: the radio buttons' common name. */
  name: string;
  options: readonly { value: Value; label: ComponentChildren }[];
  value: Value;
  onChoose: (value: Value) => void;
  /** Keeps the legend for screen readers only, where the place says it to the eye. */
  quietLegend?: boolean;
}

/** One of a few, side by side: radio buttons that look like tabs. */
export function Choice<Value extends string>({
  legend,
  name,
  options,
  value,
  onChoose,
  quietLegend = false,
}: ChoiceProps<Value>) {
  return (
    <fieldset class="choice">
      <legend class={quietLegend ? 'unseen' : undefined}>{legend}</legend>
      <div class="choice-options">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
