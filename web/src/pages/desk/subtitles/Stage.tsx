import { useEffect, useRef } from 'preact/hooks';
import { localized, texts } from '../../../platform/i18n/texts';
import type { Playing } from '../../../recordings/playing';
import type { Subtitle } from '../../../recordings/subtitles';
import { plain } from '../../../recordings/transcript';
import type { subtitlesMessages } from './messages';
import type { Subtitling } from './state';

const t = texts<typeof subtitlesMessages>('subtitles');

/** The film or the sound, with the subtitles as they will be shown. */
export function Stage({ state, playing }: { state: Subtitling; playing: Playing }) {
  const recording = state.recording.value!;
  const source = playing.source.value;
  const isFilm = recording.kind === 'video';
  const player = useRef<HTMLVideoElement>(null);
  useEffect(() => playing.attach(player.current!), [playing]);
  useEffect(() => playing.linked(), [playing, source]);
  useEffect(() => (isFilm ? preview(player.current!, state) : undefined), [state, isFilm]);
  const common = {
    ref: player,
    src: source.url,
    controls: true,
    preload: 'metadata' as const,
    'aria-label': t('player', { title: localized(recording.title) }),
    onTimeUpdate: note(state),
    onSeeking: note(state),
  };
  /* oxlint-disable jsx-a11y/media-has-caption -- its captions are those being edited, in a track of their own */
  return (
    <div class="subtitles-stage">
      {isFilm ? <video playsInline {...common} /> : <audio {...common} />}
      {!isFilm && <Shown state={state} />}
    </div>
  );
}

const note =
  (state: Subtitling) =>
  ({ currentTarget }: { currentTarget: HTMLMediaElement }) => {
    // Under a new link it stands at nought until it has come back to where it was.
    if (currentTarget.readyState > 0) state.now.value = Math.round(currentTarget.currentTime * 10) * 100;
  };

/** A sound has no picture to stand on: the words stand beside it. */
function Shown({ state }: { state: Subtitling }) {
  const now = state.now.value;
  const shown = state.order.value.filter(({ start, end }) => start <= now && now < end);
  return (
    <p class="subtitles-shown" lang={state.language}>
      {shown.map(({ text }) => plain(text)).join('\n')}
    </p>
  );
}

/** A track of the browser's own that follows each edit; works until the answer is called. */
function preview(player: HTMLVideoElement, state: Subtitling): () => void {
  const track = player.addTextTrack('subtitles', '', state.language);
  track.mode = 'showing';
  const shown = new Map<number, { subtitle: Subtitle; cue: VTTCue }>();
  const stop = state.file.subscribe(({ subtitles }) => {
    const now = new Map(subtitles.map((one) => [one.key, one]));
    for (const [key, { subtitle, cue }] of shown) {
      if (now.get(key) === subtitle) continue;
      track.removeCue(cue);
      shown.delete(key);
    }
    for (const subtitle of subtitles) {
      if (shown.has(subtitle.key) || subtitle.end <= subtitle.start) continue;
      const cue = new VTTCue(subtitle.start / 1000, subtitle.end / 1000, subtitle.text);
      track.addCue(cue);
      shown.set(subtitle.key, { subtitle, cue });
    }
  });
  return () => {
    stop();
    track.mode = 'disabled';
  };
}
