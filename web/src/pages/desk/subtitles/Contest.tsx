import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import { texts } from '../../../platform/i18n/texts';
import { inOrder, shortTime, subtitlesOf, type Subtitle } from '../../../recordings/subtitles';
import type { subtitleSavingMessages } from './saving-messages';
import type { Subtitling } from './state';
import { download } from './download';

const t = texts<typeof subtitleSavingMessages>('subtitlesaving');

/** Somebody else saved meanwhile: what differs, and whose stays. */
export function Contest({ state, theirs }: { state: Subtitling; theirs: string }) {
  const [mine, other] = [state.order.value, inOrder(subtitlesOf(theirs).subtitles)];
  const section = useRef<HTMLElement>(null);
  // Whoever pressed Save stands far down among the lines.
  useEffect(() => section.current!.scrollIntoView({ block: 'nearest' }), []);
  const [onlyMine, onlyTheirs] = [missingIn(other, mine), missingIn(mine, other)];
  return (
    <section ref={section} class="subtitles-contest" aria-labelledby="contest">
      <div role="alert">
        <h2 id="contest">{t('contested')}</h2>
        <p>{t('contestedLead')}</p>
      </div>
      <Versions title={t('mine', { n: onlyMine.length })} lines={onlyMine} language={state.language} />
      <Versions title={t('theirs', { n: onlyTheirs.length })} lines={onlyTheirs} language={state.language} />
      <div class="subtitles-buttons">
        <Button onClick={() => void state.saveOver(theirs)}>{t('saveMine')}</Button>
        <Button onClick={() => download(state, 'vtt')}>{t('downloadMine')}</Button>
        <Button look="bad" onClick={() => state.takeTheirs(theirs)}>
          {t('takeTheirs')}
        </Button>
      </div>
    </section>
  );
}

function Versions({ title, lines, language }: { title: string; lines: Subtitle[]; language: string }) {
  return (
    <details open={lines.length > 0 && lines.length <= 5}>
      <summary>{title}</summary>
      <ul class="plain-list" lang={language}>
        {lines.slice(0, 100).map(({ key, start, text }) => (
          <li key={key}>
            <span class="figures">{shortTime(start)}</span> {text}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Those of the second that the first does not have so. */
function missingIn(known: readonly Subtitle[], lines: readonly Subtitle[]): Subtitle[] {
  const said = new Set(known.map(nameOf));
  return lines.filter((line) => !said.has(nameOf(line)));
}
const nameOf = ({ start, end, text }: Subtitle) => `${start} ${end} ${text}`;
