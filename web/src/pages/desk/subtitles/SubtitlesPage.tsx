import '../../../components/field/field.css';
import './subtitles.css';
import { useEffect, useMemo } from 'preact/hooks';
import { Button, LinkButton } from '../../../components/button/Button';
import { AudioIcon, OfflineIcon, PersonIcon, WarningIcon } from '../../../components/icons/icons';
import { PlayerTrouble } from '../../../components/player-trouble/PlayerTrouble';
import { Shell } from '../../../components/shell/Shell';
import { StatePanel } from '../../../components/state-panel/StatePanel';
import { localized, texts } from '../../../platform/i18n/texts';
import { addressOf } from '../../../platform/page';
import { askDeskPlayback } from '../../../recordings/ask-playback';
import { ownNameOf } from '../../../recordings/languages';
import { beginPlaying } from '../../../recordings/playing';
import { DeskGate, SignIn } from '../DeskGate';
import { atDesk } from '../gate';
import { DeskNav } from '../nav/DeskNav';
import { download } from './download';
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
    return subtitling(asked.get('id') ?? '', asked.get('language') ?? '', atDesk.peek()!.subject);
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
          <Left state={state} />
          {opened === 'gone' ? (
            <LinkButton href={addressOf('desk/recordings/')}>{t('all')}</LinkButton>
          ) : (
            <LinkButton href={addressOf('desk/describe/', { id: state.id })}>{t('toDescription')}</LinkButton>
          )}
        </StatePanel>
      );
    case 'signedOut':
      return (
        <StatePanel live icon={<PersonIcon />} title={t(opened)}>
          <SignIn />
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

/** What was typed before is not lost with what it was typed about. */
function Left({ state }: { state: Subtitling }) {
  const left = state.left.value;
  if (!left) return null;
  return (
    <>
      <p>{t('left')}</p>
      <Button onClick={() => download(state, 'vtt', left.file)}>{t('downloadMine')}</Button>
    </>
  );
}

function Editor({ state }: { state: Subtitling }) {
  const { id, kind, title } = state.recording.value!;
  const playing = useMemo(() => {
    const playback = state.playback.peek();
    return playback && beginPlaying(() => askDeskPlayback(id), kind, playback);
  }, [state]);
  const tool = useMemo(() => tools(state, playing), [state, playing]);
  useEffect(() => listenToKeys(tool), [tool]);
  useEffect(() => keepOnLeaving(state), [state]);
  const isContested = state.saved.value.kind === 'contested';
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
      {!playing && <p>{t('unplayedLead')}</p>}
      <div class="subtitles-desk">
        <div class={`subtitles-side${isContested ? ' subtitles-side-contested' : ''}`}>
          <div class={`subtitles-head subtitles-head-${playing ? kind : 'text'}`}>
            {playing && <Stage state={state} playing={playing} />}
            <Toolbar state={state} tool={tool} plays={playing !== undefined} />
            {playing && <PlayerTrouble playing={playing} unplayable={t('unplayableLead')} />}
          </div>
          <Saving state={state} />
        </div>
        <div class="subtitles-body">
          <details class="subtitles-keys">
            <summary>{t('keys')}</summary>
            <p class="small">{t('keysLead')}</p>
          </details>
          <Lines state={state} tool={tool} />
          <div class="subtitles-buttons">
            <Button onClick={() => download(state, 'vtt')}>{t('downloadVtt')}</Button>
            <Button onClick={() => download(state, 'srt')}>{t('downloadSrt')}</Button>
          </div>
        </div>
      </div>
    </>
  );
}

/** Keeps what is not saved, and asks before a page is left whose text this device has no room for; until the answer is called. */
function keepOnLeaving(state: Subtitling): () => void {
  const left = new AbortController();
  const warn = (event: BeforeUnloadEvent) => {
    state.keep();
    if (!state.isChanged.peek() || state.isKept.peek()) return;
    event.preventDefault();
    // What older Chromium looks at.
    event.returnValue = true;
  };
  addEventListener('beforeunload', warn, left);
  // A phone may end a page without asking.
  addEventListener('pagehide', state.keep, left);
  return () => left.abort();
}
