import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Button } from '../../components/button/Button';
import { Choice } from '../../components/choice/Choice';
import { AudioIcon, OfflineIcon, PlayIcon, WarningIcon } from '../../components/icons/icons';
import { RecordingArt } from '../../components/recording-card/RecordingArt';
import { StatePanel } from '../../components/state-panel/StatePanel';
import { formatNumber } from '../../platform/i18n/numbers';
import { texts } from '../../platform/i18n/texts';
import { kept } from '../../platform/storage/store';
import { playLength } from '../../platform/time/times';
import type { Playback, RecordingDetails } from '../../recordings/details';
import { ownNameOf } from '../../recordings/languages';
import { Playing } from '../../recordings/playing';
import type { recordingMessages } from './messages';
import { Transcript } from './Transcript';

const t = texts<typeof recordingMessages>('recording');

const speeds = ['0.75', '1', '1.25', '1.5', '2'] as const;
type Speed = (typeof speeds)[number];

interface PlayerProps {
  recording: RecordingDetails;
  playback: Playback;
  title: string;
}

export function Player({ recording: { id, kind }, playback: first, title }: PlayerProps) {
  const playing = useMemo(() => new Playing(id, first), [id, first]);
  const element = useRef<HTMLVideoElement>(null);
  const [speed, setSpeed] = useState<Speed>(
    () => speeds.find((value) => value === kept.read('playing-speed')) ?? '1',
  );
  const playback = playing.playback.value;
  const place = playing.place;
  const [started, setStarted] = useState(false);
  const trouble = playing.trouble.value;

  useEffect(() => (element.current ? playing.attach(element.current) : undefined), [playing]);
  useEffect(() => playing.linked(), [playing, playback]);
  useEffect(() => playing.setSpeed(Number(speed)), [playing, speed]);

  // The button that was pressed is gone by then: the keyboard goes on at the player.
  useEffect(() => (started ? element.current?.focus() : undefined), [started]);

  const start = (second: number) => {
    playing.start(second);
    setStarted(true);
  };
  const jump = (second: number) => {
    playing.jump(second);
    setStarted(true);
  };
  const choose = (chosen: Speed) => {
    kept.write('playing-speed', chosen);
    setSpeed(chosen);
  };
  const common = {
    ref: element,
    src: playback.url,
    controls: started,
    preload: 'none' as const,
    'aria-label': t(kind, { title }),
    // Subtitles from another origin are read only by a player that asks for them as one.
    ...(playback.subtitles.length > 0 && { crossOrigin: 'anonymous' as const }),
    children: playback.subtitles.map(({ language, url }) => (
      <track key={language} kind="subtitles" src={url} srclang={language} label={ownNameOf(language)} />
    )),
  };

  /* oxlint-disable jsx-a11y/media-has-caption -- what subtitles a recording has stands among the common members */
  return (
    <section class={`player player-${kind}`}>
      <div class="player-stage">
        {(kind === 'audio' || !started) && (
          <div class="player-cover">
            {playback.poster ? <img src={playback.poster} alt="" /> : <RecordingArt id={id} kind={kind} />}
          </div>
        )}
        {kind === 'video' ? (
          <video playsInline hidden={!started} {...common} />
        ) : (
          <audio hidden={!started} {...common} />
        )}
        {!started && (
          <div class="player-start">
            <Button look="primary" large onClick={() => start(place)}>
              {kind === 'audio' ? <AudioIcon /> : <PlayIcon />}
              {place > 0 ? t('goOn', { time: playLength(place) }) : t(kind === 'audio' ? 'listen' : 'watch')}
            </Button>
            {place > 0 && <Button onClick={() => start(0)}>{t('fromStart')}</Button>}
          </div>
        )}
      </div>
      {trouble === 'unplayable' && (
        <StatePanel live tone="bad" icon={<WarningIcon />} title={t('unplayable')}>
          <p>{t('unplayableLead')}</p>
        </StatePanel>
      )}
      {trouble === 'stopped' && (
        <StatePanel live tone="bad" icon={<OfflineIcon />} title={t('stopped')}>
          <p>{t('stoppedLead', { time: playLength(playing.position) })}</p>
          <Button look="primary" onClick={() => playing.retry()}>
            {t('retry')}
          </Button>
        </StatePanel>
      )}
      <Choice
        legend={t('speed')}
        name="speed"
        value={speed}
        onChoose={choose}
        options={speeds.map((value) => ({
          value,
          label: `${formatNumber(Number(value), 2)}×`,
        }))}
      />
      {playback.subtitles.length > 0 && <Transcript subtitles={playback.subtitles} onPlay={jump} />}
    </section>
  );
}
