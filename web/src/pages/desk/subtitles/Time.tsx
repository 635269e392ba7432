import { texts } from '../../../platform/i18n/texts';
import { changed, type Mistyped } from '../../../recordings/subtitle-edits';
import { millisecondsOf, shortTime, type Subtitle } from '../../../recordings/subtitles';
import type { subtitlesMessages } from './messages';
import type { Subtitling } from './state';

const t = texts<typeof subtitlesMessages>('subtitles');

interface TimeProps {
  state: Subtitling;
  subtitle: Subtitle;
  part: Mistyped['part'];
  label: string;
  wrong: Mistyped | undefined;
  /** Where it says what else is wrong with it. */
  faultId: string | undefined;
}

/** A time as it is typed. What is no time stays as it was typed, and the one before counts. */
export function Time({ state, subtitle, part, label, wrong, faultId }: TimeProps) {
  const { key } = subtitle;
  const shown = shortTime(subtitle[part]);
  const take = (input: HTMLInputElement) => {
    const typed = millisecondsOf(input.value);
    const isAsItWas = input.value === shown;
    state.mistype(key, part, isAsItWas || typed !== undefined ? undefined : input.value);
    if (isAsItWas || typed === undefined) return;
    state.edit(changed(state.file.value.subtitles, key, { [part]: typed }), `${part} ${key}`);
    // The same moment in other words changes nothing that would be drawn anew.
    input.value = shortTime(typed);
  };
  return (
    <input
      type="text"
      class="figures"
      autocomplete="off"
      inputMode="decimal"
      aria-label={label}
      aria-invalid={wrong || faultId ? true : undefined}
      aria-describedby={wrong ? noteOf(wrong) : faultId}
      value={wrong?.typed ?? shown}
      onChange={({ currentTarget }) => take(currentTarget)}
    />
  );
}

/** What is wrong with a time, beside it. */
export function NoTime({ wrong, label }: { wrong: Mistyped; label: string }) {
  return (
    <p id={noteOf(wrong)} class="field-error">
      {t('noTime', { label, time: shortTime(62_500) })}
    </p>
  );
}

const noteOf = ({ key, part }: Mistyped) => `subtitle-${key}-${part}`;
