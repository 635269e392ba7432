import { Button } from '../../../components/button/Button';
import { texts } from '../../../platform/i18n/texts';
import { shortTime } from '../../../recordings/subtitles';
import type { subtitlesMessages } from './messages';
import type { Subtitling } from './state';
import type { Tools } from './tools';

const t = texts<typeof subtitlesMessages>('subtitles');

const ofChosen = ['startNow', 'endNow', 'previous', 'next', 'split', 'join', 'remove'] as const;

/** The moment that is played, and what can be done at it. */
export function Toolbar({ state, tool }: { state: Subtitling; tool: Tools }) {
  const none = state.chosen.value === undefined;
  return (
    <div class="subtitles-tools" role="group" aria-label={t('tools')}>
      <span class="subtitles-now figures">{shortTime(state.now.value)}</span>
      <Button onClick={tool.playOrPause}>{t('playOrPause')}</Button>
      <Button look="primary" onClick={tool.add}>
        {t('add')}
      </Button>
      {ofChosen.map((name) => (
        <Button key={name} aria-disabled={none} onClick={tool[name]}>
          {t(name)}
        </Button>
      ))}
      <Button aria-disabled={state.undone.value.length === 0} onClick={tool.undo}>
        {t('undo')}
      </Button>
    </div>
  );
}
