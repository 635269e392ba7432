import '../../../components/field/field.css';
import './describe.css';
import { useEffect, useMemo } from 'preact/hooks';
import { Button, LinkButton } from '../../../components/button/Button';
import { AudioIcon, OfflineIcon, WarningIcon } from '../../../components/icons/icons';
import { factsOf } from '../../../components/recording-card/facts';
import { RecordingPlays } from '../../../components/recording-plays/RecordingPlays';
import { Shell } from '../../../components/shell/Shell';
import { StatePanel } from '../../../components/state-panel/StatePanel';
import { localized, texts } from '../../../platform/i18n/texts';
import { addressOf } from '../../../platform/page';
import { DeskGate } from '../DeskGate';
import { DeskNav } from '../nav/DeskNav';
import { DescribeForm } from './DescribeForm';
import { insideOf } from './inside';
import type { describeMessages } from './messages';
import { Poster } from './Poster';
import { describing } from './state';
import { Subtitles } from './Subtitles';

const t = texts<typeof describeMessages>('describe');

export function DescribePage() {
  return (
    <Shell>
      <div class="describe">
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
  const state = useMemo(() => describing(new URLSearchParams(location.search).get('id') ?? ''), []);
  useEffect(() => void state.open(), [state]);
  const { kind } = state.opened.value;
  const recording = state.recording.value;
  if (kind === 'open' && recording) {
    return (
      <>
        <p class="describe-which">
          {recording.status === 'ready' ? (
            <a href={addressOf('recording/', { id: recording.id })}>{localized(recording.title)}</a>
          ) : (
            <strong>{localized(recording.title)}</strong>
          )}
          <span class="quiet">
            {factsOf({ ...recording, durationSeconds: recording.durationSeconds ?? 0 })}
          </span>
        </p>
        <p class="quiet small describe-file">{insideOf(recording)}</p>
        {recording.status === 'ready' && <RecordingPlays id={recording.id} kind={recording.kind} />}
        <DescribeForm state={state} />
        <Poster state={state} />
        <Subtitles state={state} />
      </>
    );
  }
  if (kind === 'waiting') return <p class="quiet">{t('waiting')}</p>;
  if (kind === 'gone' || kind === 'open') {
    return (
      <StatePanel live icon={<AudioIcon />} title={t('gone')}>
        <LinkButton href={addressOf('desk/recordings/')}>{t('all')}</LinkButton>
      </StatePanel>
    );
  }
  return (
    <StatePanel live tone="bad" icon={kind === 'offline' ? <OfflineIcon /> : <WarningIcon />} title={t(kind)}>
      <Button onClick={() => void state.open()}>{t('retry')}</Button>
    </StatePanel>
  );
}
