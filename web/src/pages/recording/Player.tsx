import './player.css';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Button } from '../../components/button/Button';
import { AudioIcon, PlayIcon } from '../../components/icons/icons';
import { PlayerTrouble } from '../../components/player-trouble/PlayerTrouble';
import { RecordingArt } from '../../components/recording-card/RecordingArt';
import { localized, texts } from '../../platform/i18n/texts';
import { page } from '../../platform/page';
import { playLength } from '../../platform/time/times';
import type { Playback, RecordingDetails } from '../../recordings/details';
import { ownNameOf } from '../../recordings/languages';
import { tellSystem } from '../../recordings/media-session';
import { followPlace, placeOf, secondAsked } from '../../recordings/place';
import { askPlayback } from '../../recordings/ask-playback';
import { beginPlaying } from '../../recordings/playing';
import { countPlay } from '../../recordings/plays';
import { mayBeKept } from '../../recordings/terms';
import { Download } from './Download';
import { listenToKeys } from './keys';
import type { recordingMessages } from './messages';
import { QualityChoice, SpeedChoice, speedKept } from './PlayerChoices';
import { Transcript } from './Transcript';
import { Waveform } from './Waveform';

const t = texts<typeof recordingMessages>('recording');

interface PlayerProps {
  recording: RecordingDetails;
  playback: Playback;
  title: string;
  /** Whether it begins by itself, because the one before it has ended. */
  goesOn?: boolean;
}

export function Player({ recording, playback: first, title, goesOn = false }: PlayerProps) {
  const { id, kind } = recording;
  const lastPlace = useMemo(() => placeOf(id), [id, first]);
  const playing = useMemo(
    () => beginPlaying(() => askPlayback(id), kind, first, lastPlace),
    [id, kind, first],
  );
  const element = useRef<HTMLVideoElement>(null);
  const [speed, setSpeed] = useState(speedKept);
  const playback = playing.playback.value;
  const source = playing.source.value;
  const asked = useMemo(() => secondAsked(location.hash), []);
  // The second that a link names is of the recording that it led to, not of those that follow it.
  const place = (goesOn ? undefined : asked) ?? lastPlace;
  const [started, setStarted] = useState(false);
  const picture = playback.poster ?? undefined;

  useEffect(() => {
    const player = element.current;
    if (!player) return undefined;
    const counted = countPlay(player, id, () => playing.playback.peek().play);
    const ends = [playing.attach(player), followPlace(player, id), counted];
    return () => ends.forEach((end) => end());
  }, [playing]);
  useEffect(() => playing.linked(), [playing, source]);
  useEffect(() => playing.setSpeed(Number(speed)), [playing, speed]);
  useEffect(() => (started && element.current ? listenToKeys(element.current) : undefined), [started, kind]);
  useEffect(() => {
    if (!started || !element.current) return undefined;
    const [artist, album] = [recording.people.join(', '), localized(page().centre.name)];
    return tellSystem(element.current, { title, artist, album, picture });
  }, [started, kind, title, picture]);

  // The button that was pressed is gone by then: the keyboard goes on at the player.
  useEffect(() => (started ? element.current?.focus() : undefined), [started, kind]);

  const start = (second: number) => {
    playing.start(second);
    setStarted(true);
  };
  const jump = (second: number) => {
    playing.jump(second);
    setStarted(true);
  };
  useEffect(() => {
    if (goesOn) start(place);
  }, [playing]);
  const common = {
    ref: element,
    src: source.url,
    controls: started,
    preload: 'none' as const,
    'aria-label': t(kind, { title }),
    // Subtitles from another origin are read only by a player that asks for them as one.
    ...(playback.subtitles.length > 0 && { crossOrigin: 'anonymous' as const }),
    children: playback.subtitles.map(({ language, url }) => (
      <track
        key={language}
        kind="subtitles"
        src={url}
        srclang={language}
        label={ownNameOf(language)}
        onError={() => void playing.keepFresh()}
      />
    )),
  };
  const waves = kind === 'audio' && playback.peaks;

  /* oxlint-disable jsx-a11y/media-has-caption -- what subtitles a recording has stands among the common members */
  return (
    <section class={`player player-${kind}`}>
      <div class="player-stage">
        {(kind === 'audio' || !started) && (picture || !waves) && (
          <div class="player-cover">
            {picture ? <img src={picture} alt="" /> : <RecordingArt id={id} kind={kind} />}
          </div>
        )}
        {waves && (
          <Waveform url={waves} second={playing.second} length={playback.durationSeconds} onSeek={jump} />
        )}
        {kind === 'video' ? (
          <video playsInline hidden={!started} poster={picture} {...common} />
        ) : (
          <audio hidden={!started} {...common} />
        )}
        {!started && (
          <div class="player-start">
            <Button look="primary" large onClick={() => start(place)}>
              {kind === 'audio' ? <AudioIcon /> : <PlayIcon />}
              {place > 0
                ? t(asked === undefined ? 'goOn' : 'playFrom', { time: playLength(place) })
                : t(kind === 'audio' ? 'listen' : 'watch')}
            </Button>
            {place > 0 && <Button onClick={() => start(0)}>{t('fromStart')}</Button>}
          </div>
        )}
      </div>
      <PlayerTrouble playing={playing} unplayable={t('unplayableLead')} />
      <div class="player-choices">
        <QualityChoice
          kind={kind}
          sources={playing.sources.value}
          value={source.quality}
          seconds={playback.durationSeconds}
          onChoose={(chosen) => playing.choose(chosen)}
        />
        <SpeedChoice value={speed} onChoose={setSpeed} />
        {mayBeKept(recording.licence) && <Download playing={playing} />}
      </div>
      {playback.subtitles.length > 0 && (
        <Transcript key={id} subtitles={playback.subtitles} onPlay={jump} onOver={() => playing.renew()} />
      )}
    </section>
  );
}
