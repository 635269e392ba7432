import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import { texts } from '../../../platform/i18n/texts';
import { changed, type Judgement } from '../../../recordings/subtitle-edits';
import { shortTime, type Subtitle } from '../../../recordings/subtitles';
import type { subtitlesMessages } from './messages';
import type { Subtitling } from './state';
import { NoTime, Time } from './Time';
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
  const turn = (place: number) => state.goTo(order.value[place]!.key);
  if (shown.length === 0) return <p>{t(state.playback.value ? 'none' : 'noneWithoutPlayer')}</p>;
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

function Line({ subtitle, number, judgement, state, tool }: LineProps) {
  const { key, start, text } = subtitle;
  const field = useRef<HTMLTextAreaElement>(null);
  const isChosen = state.chosen.value === key;
  // Words that are about to be written are not missing yet.
  const isBegun = judgement.fault === 'empty' && isChosen && state.saved.value.kind !== 'faulty';
  const fault = isBegun ? undefined : judgement.fault;
  const isCalled = state.called.value?.key === key;
  // Whoever went on by a key or a button types on there.
  useEffect(() => {
    if (!isCalled) return;
    state.arrived();
    const line = field.current!.closest('li')!;
    const wrong = line.querySelector<HTMLElement>('[aria-invalid]') ?? field.current!;
    if (!line.contains(document.activeElement)) wrong.focus({ preventScroll: true });
    line.scrollIntoView({ block: 'nearest' });
  }, [isCalled]);
  const notes = fault || judgement.overlaps ? `subtitle-${key}-notes` : undefined;
  const isOfTimes = fault === 'endsBeforeStart';
  const times = (['start', 'end'] as const).map((part) => ({
    part,
    label: t(part, { n: number }),
    wrong: state.mistyped.value.find((one) => one.key === key && one.part === part),
  }));
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
        {times.map((time) => (
          <Time
            key={time.part}
            state={state}
            subtitle={subtitle}
            faultId={isOfTimes && time.part === 'end' ? notes : undefined}
            {...time}
          />
        ))}
      </div>
      {times.map(({ part, label, wrong }) => wrong && <NoTime key={part} wrong={wrong} label={label} />)}
      <textarea
        ref={field}
        rows={2}
        lang={state.language}
        aria-label={t('words', { n: number })}
        aria-invalid={fault && !isOfTimes ? true : undefined}
        aria-describedby={isOfTimes ? undefined : notes}
        value={text}
        onInput={({ currentTarget }) =>
          state.edit(changed(state.file.value.subtitles, key, { text: currentTarget.value }), `text ${key}`)
        }
      />
      {notes && (
        <p id={notes} class={fault ? 'field-error' : 'subtitles-warning'}>
          {t(fault ?? 'overlaps')}
        </p>
      )}
    </li>
  );
}
