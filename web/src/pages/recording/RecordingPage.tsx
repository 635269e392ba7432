import './recording.css';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Button, LinkButton } from '../../components/button/Button';
import { AudioIcon, OfflineIcon, WarningIcon } from '../../components/icons/icons';
import { factsOf, languageOf } from '../../components/recording-card/facts';
import { Share } from '../../components/share/Share';
import { Shell } from '../../components/shell/Shell';
import { StatePanel } from '../../components/state-panel/StatePanel';
import { ask } from '../../platform/api/client';
import { localized, texts } from '../../platform/i18n/texts';
import { latest } from '../../platform/latest';
import { addressOf } from '../../platform/page';
import type { Playback, RecordingDetails } from '../../recordings/details';
import { InCollection, type GoOn } from './InCollection';
import type { recordingMessages } from './messages';
import { Particulars } from './Particulars';
import { Player } from './Player';

const t = texts<typeof recordingMessages>('recording');

type State =
  | { kind: 'waiting' | 'offline' | 'failed' | 'gone' }
  | { kind: 'ready'; recording: RecordingDetails; playback: Playback; goesOn?: boolean };

const asked = (name: string) => new URLSearchParams(location.search).get(name) ?? '';

export function RecordingPage() {
  const [state, setState] = useState<State>({ kind: 'waiting' });
  const opening = useMemo(() => latest(fetchRecording), []);
  const load = async () => {
    setState({ kind: 'waiting' });
    const opened = await opening(asked('id'));
    if (opened) setState(opened);
  };
  // The same page and the same player: it goes on also in a phone that lies in a pocket.
  const goOn = async (ids: readonly string[]) => {
    for (const id of ids) {
      const next = await opening(id);
      // Somebody went elsewhere meanwhile.
      if (!next) return true;
      if (next.kind === 'gone') continue;
      history.pushState(null, '', addressOf('recording/', { id, collection: asked('collection') }));
      setState(next.kind === 'ready' ? { ...next, goesOn: true } : next);
      return true;
    }
    return false;
  };
  useEffect(() => {
    const back = () => void load();
    back();
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);

  return (
    <Shell>
      <nav class="recording-back">
        <a href={addressOf('recordings/')}>{t('all')}</a>
      </nav>
      {state.kind === 'ready' ? (
        <Recording {...state} goOn={goOn} />
      ) : (
        <NotReady kind={state.kind} retry={load} />
      )}
    </Shell>
  );
}

async function fetchRecording(id: string): Promise<State> {
  if (!id) return { kind: 'gone' };
  const path = `/recordings/${encodeURIComponent(id)}`;
  const [recording, playback] = await Promise.all([
    ask<RecordingDetails>(path, { known: true }),
    ask<Playback>(`${path}/playback`, { known: true }),
  ]);
  if (recording.kind === 'answer' && playback.kind === 'answer') {
    return { kind: 'ready', recording: recording.value, playback: playback.value };
  }
  const problem = [recording, playback].find((outcome) => outcome.kind === 'problem');
  if (!problem) return { kind: 'offline' };
  return { kind: problem.problem.status === 404 ? 'gone' : 'failed' };
}

interface RecordingProps {
  recording: RecordingDetails;
  playback: Playback;
  /** Whether it begins by itself, because the one before it has ended. */
  goesOn?: boolean;
  goOn: GoOn;
}

function Recording({ recording, playback, goesOn = false, goOn }: RecordingProps) {
  const title = localized(recording.title);
  const text = localized(recording.description ?? undefined);
  useEffect(() => {
    document.title = `${title} · ${document.title.split(' · ').slice(1).join(' · ')}`;
  }, [title]);
  return (
    <article class={`recording recording-${recording.kind}`}>
      <header class="recording-head">
        <h1>{title}</h1>
        <p class="recording-facts">
          <strong>{factsOf(recording)}</strong>
          {recording.language && <span>{languageOf(recording.language)}</span>}
          {recording.age && <span class="recording-age">{recording.age}</span>}
        </p>
      </header>
      <Player recording={recording} playback={playback} title={title} goesOn={goesOn} />
      {asked('collection') && (
        <InCollection
          id={recording.id}
          collection={asked('collection')}
          begun={goesOn ? title : undefined}
          goOn={goOn}
        />
      )}
      {text && (
        <div class="recording-text">
          {text.split(/\n{2,}/).map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      )}
      <Particulars recording={recording} />
      {recording.audience === 'everyone' && <Share path={`recordings/${recording.id}`} title={title} />}
    </article>
  );
}

function NotReady({ kind, retry }: { kind: 'waiting' | 'offline' | 'failed' | 'gone'; retry: () => void }) {
  switch (kind) {
    case 'waiting':
      return (
        <>
          <h1 class="unseen">{t('title')}</h1>
          <div class="recording-skeleton" aria-hidden="true" />
        </>
      );
    case 'gone':
      return (
        <>
          <h1 class="unseen">{t('title')}</h1>
          <StatePanel live icon={<AudioIcon />} title={t('gone')}>
            <p>{t('goneLead')}</p>
            <p>{t('goneOthers')}</p>
            <LinkButton href={addressOf('recordings/')}>{t('all')}</LinkButton>
          </StatePanel>
        </>
      );
    default:
      return (
        <>
          <h1 class="unseen">{t('title')}</h1>
          <StatePanel
            live
            tone="bad"
            icon={kind === 'offline' ? <OfflineIcon /> : <WarningIcon />}
            title={t(kind)}
          >
            <p>{t(kind === 'offline' ? 'offlineLead' : 'failedLead')}</p>
            <Button onClick={retry}>{t('retry')}</Button>
          </StatePanel>
        </>
      );
  }
}
