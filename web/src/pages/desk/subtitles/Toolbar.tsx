import { useState } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import { texts } from '../../../platform/i18n/texts';
import { shortTime } from '../../../recordings/subtitles';
import type { subtitlesMessages } from './messages';
import type { Subtitling } from './state';
import type { Tools } from './tools';

const t = texts<typeof subtitlesMessages>('subtitles');

const ofChosen = ['previous', 'next', 'split', 'join', 'remove'] as const;

/** The moment that is played, and what can be done at it. A phone has room for what is needed all the time, in short words. */
export function Toolbar({ state, tool, plays }: { state: Subtitling; tool: Tools; plays: boolean }) {
  const [more, setMore] = useState(false);
  const none = state.chosen.value === undefined;
  const mayUndo = state.undone.value.length > 0 || state.mistyped.value.length > 0;
  return (
    <div class="subtitles-tools" role="group" aria-label={t('tools')}>
      <div class="subtitles-tools-first">
        {plays && <span class="subtitles-now figures">{shortTime(state.now.value)}</span>}
        {plays && <Tool what="playOrPause" onClick={tool.playOrPause} />}
        <Tool what="add" look="primary" onClick={tool.add} />
        {plays && <Tool what="startNow" aria-disabled={none} onClick={tool.startNow} />}
        {plays && <Tool what="endNow" aria-disabled={none} onClick={tool.endNow} />}
        <button
          type="button"
          class="button subtitles-more"
          aria-expanded={more}
          onClick={() => setMore((before) => !before)}
        >
          {t('more')}
        </button>
      </div>
      <div class={`subtitles-tools-more${more ? ' subtitles-tools-open' : ''}`}>
        {ofChosen.map((name) => (
          <Button key={name} aria-disabled={none} onClick={tool[name]}>
            {t(name)}
          </Button>
        ))}
        <Button aria-disabled={!mayUndo} onClick={tool.undo}>
          {t('undo')}
        </Button>
      </div>
    </div>
  );
}

type ToolProps = Parameters<typeof Button>[0] & { what: keyof typeof shortOf };

const shortOf = {
  playOrPause: 'playShort',
  add: 'addShort',
  startNow: 'startShort',
  endNow: 'endShort',
} as const;

function Tool({ what, ...rest }: ToolProps) {
  return (
    <Button aria-label={t(what)} {...rest}>
      <span class="subtitles-long">{t(what)}</span>
      <span class="subtitles-short">{t(shortOf[what])}</span>
    </Button>
  );
}
