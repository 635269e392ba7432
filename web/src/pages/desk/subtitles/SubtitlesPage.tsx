import '../../../components/field/field.css';
import './subtitles.css';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { Button, LinkButton } from '../../../components/button/Button';
import { AudioIcon, OfflineIcon, WarningIcon } from '../../../components/icons/icons';
import { Shell } from '../../../components/shell/Shell';
import { StatePanel } from '../../../components/state-panel/StatePanel';
import { localized, texts } from '../../../platform/i18n/texts';
import { addressOf } from '../../../platform/page';
import { ownNameOf } from '../../../recordings/languages';
import { DeskGate } from '../DeskGate';
import { DeskNav } from '../nav/DeskNav';
import { Lines } from './Lines';
import type { subtitlesMessages } from './messages';
import { Saving } from './Saving';
import { Stage } from './Stage';
import { subtitling, type Subtitling } from './state';
import { Toolbar } from './Toolbar';
import { listenToKeys, tools } from './tools';

const t = texts<typeof subtitlesMessages>('subtitles');

export function SubtitlesPage() {
  return (
    <Shell>
      <div class="subtitles">
        <h1>{t('title')}</h1>
        <DeskGate>
          <DeskNav />
          <Opened />
        </DeskGate>
      </div>
    </Shell>
  );
}

function Opened() {
  const state = useMemo(() => {
    const asked = new URLSearchParams(location.search);
    return subtitling(asked.get('id') ?? '', asked.get('language') ?? '');
  }, []);
  useEffect(() => void state.open(), [state]);
  const opened = state.opened.value;
  switch (opened) {
    case 'open':
      return <Editor state={state} />;
    case 'waiting':
      return <p class="quiet">{t('waiting')}</p>;
    case 'gone':
    case 'notReady':
      return (
        <StatePanel live icon={<AudioIcon />} title={t(opened)}>
          <LinkButton href={addressOf('desk/recordings/')}>{t('all')}</LinkButton>
        </StatePanel>
      );
    default:
      return (
        <StatePanel
          live
          tone="bad"
          icon={opened === 'offline' ? <OfflineIcon /> : <WarningIcon />}
          title={t(opened)}
        >
          <Button onClick={() => void state.open()}>{t('retry')}</Button>
        </StatePanel>
      );
  }
}

function Editor({ state }: { state: Subtitling }) {
  const player = useRef<HTMLVideoElement>(null);
  const tool = useMemo(() => tools(state, () => player.current), [state]);
  useEffect(() => listenToKeys(tool), [tool]);
  useEffect(() => {
    addEventListener('pagehide', state.keep);
    return () => removeEventListener('pagehide', state.keep);
  }, [state]);
  const { id, title } = state.recording.value!;
  return (
    <>
      <p class="subtitles-which">
        <a href={addressOf('desk/describe/', { id })}>{localized(title)}</a>
        <span class="quiet">{t('which', { language: ownNameOf(state.language) })}</span>
      </p>
      {state.resumed.value && (
        <p class="subtitles-resumed" role="status">
          <span>{t('resumed')}</span>
          <Button onClick={state.discard}>{t('discard')}</Button>
        </p>
      )}
      <div class="subtitles-desk">
        <div class="subtitles-head">
          <Stage state={state} player={player} />
          <Toolbar state={state} tool={tool} />
        </div>
        <div class="subtitles-body">
          <details>
            <summary>{t('keys')}</summary>
            <p class="small">{t('keysLead')}</p>
          </details>
          <Lines state={state} tool={tool} />
          <Saving state={state} />
        </div>
      </div>
    </>
  );
}
