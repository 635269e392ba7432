import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import { texts } from '../../../platform/i18n/texts';
import { changed, type Judgement } from '../../../recordings/subtitle-edits';
import { millisecondsOf, shortTime, type Subtitle } from '../../../recordings/subtitles';
import type { subtitlesMessages } from './messages';
import type { Subtitling } from './state';
import type { Tools } from './tools';

const t = texts<typeof subtitlesMessages>('subtitles');

/** Shown at once, about the chosen one: a talk has a thousand. */
const atOnce = 40;

export function Lines({ state, tool }: { state: Subtitling; tool: Tools }) {
  const { order, chosen, judged } = state;
  const at = Math.max(
    0,
    order.value.findIndex(({ key }) => key === chosen.value),
  );
  const first = Math.floor(at / atOnce) * atOnce;
  const shown = order.value.slice(first, first + atOnce);
  const turn = (place: number) => state.choose(order.value[place]!.key);
  if (shown.length === 0) return <p>{t('none')}</p>;
  return (
    <>
      {first > 0 && <Button onClick={() => turn(first - 1)}>{t('earlier')}</Button>}
      <ol class="plain-list subtitles-lines" start={first + 1}>
        {shown.map((subtitle, place) => (
          <Line
            key={subtitle.key}
            subtitle={subtitle}
            number={first + place + 1}
            judgement={judged.value.get(subtitle.key)!}
            state={state}
            tool={tool}
          />
        ))}
      </ol>
      {first + atOnce < order.value.length && (
        <Button onClick={() => turn(first + atOnce)}>{t('later')}</Button>
      )}
    </>
  );
}

interface LineProps {
  subtitle: Subtitle;
  number: number;
  judgement: Judgement;
  state: Subtitling;
  tool: Tools;
}

function Line({ subtitle, number, judgement: { fault, overlaps }, state, tool }: LineProps) {
  const { key, start, end, text } = subtitle;
  const field = useRef<HTMLTextAreaElement>(null);
  const isChosen = state.chosen.value === key;
  // Whoever went on by a key or a button types on there.
  useEffect(() => {
    if (!isChosen || field.current!.closest('li')!.contains(document.activeElement)) return;
    field.current!.focus({ preventScroll: true });
    field.current!.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  const change = (part: Partial<Subtitle>, name: string) =>
    state.edit(changed(state.file.value.subtitles, key, part), `${name} ${key}`);
  const notes = fault || overlaps ? `subtitle-${key}-notes` : undefined;
  return (
    <li
      class={`subtitles-line${isChosen ? ' subtitles-line-chosen' : ''}`}
      aria-current={isChosen ? 'true' : undefined}
      onFocusIn={() => state.choose(key)}
    >
      <div class="subtitles-times">
        <Button
          aria-label={t('playFrom', { n: number, time: shortTime(start) })}
          onClick={() => tool.choose(key, start)}
        >
          {number}
        </Button>
        <Time
          label={t('start', { n: number })}
          value={start}
          onChange={(value) => change({ start: value }, 'start')}
        />
        <span aria-hidden="true">–</span>
        <Time
          label={t('end', { n: number })}
          value={end}
          onChange={(value) => change({ end: value }, 'end')}
        />
      </div>
      <textarea
        ref={field}
        rows={2}
        lang={state.language}
        aria-label={t('words', { n: number })}
        aria-invalid={fault ? true : undefined}
        aria-describedby={notes}
        value={text}
        onInput={({ currentTarget }) => change({ text: currentTarget.value }, 'text')}
      />
      {notes && (
        <p id={notes} class={fault ? 'field-error' : 'subtitles-warning'}>
          {t(fault ?? 'overlaps')}
        </p>
      )}
    </li>
  );
}

interface TimeProps {
  label: string;
  value: number;
  onChange: (milliseconds: number) => void;
}

/** A time as it is typed; what is no time is told, and the one before stays. */
function Time({ label, value, onChange }: TimeProps) {
  const [wrong, setWrong] = useState(false);
  const take = (input: HTMLInputElement) => {
    if (input.value === shortTime(value)) return setWrong(false);
    const typed = millisecondsOf(input.value);
    setWrong(typed === undefined);
    if (typed !== undefined) onChange(typed);
  };
  return (
    <input
      type="text"
      class="figures"
      autocomplete="off"
      inputMode="decimal"
      aria-label={wrong ? `${label}: ${t('noTime')}` : label}
      aria-invalid={wrong ? true : undefined}
      title={wrong ? t('noTime') : undefined}
      value={shortTime(value)}
      onChange={({ currentTarget }) => take(currentTarget)}
    />
  );
}
