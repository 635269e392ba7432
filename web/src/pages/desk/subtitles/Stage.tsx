import { useEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';
import { localized, texts } from '../../../platform/i18n/texts';
import type { Subtitle } from '../../../recordings/subtitles';
import { plain } from '../../../recordings/transcript';
import type { subtitlesMessages } from './messages';
import type { Subtitling } from './state';

const t = texts<typeof subtitlesMessages>('subtitles');

/** A file that is broken would ask for links without end. */
const leastBetweenLinks = 10_000;

/** The film or the sound, with the subtitles as they will be shown. */
export function Stage({ state, player }: { state: Subtitling; player: RefObject<HTMLVideoElement | null> }) {
  const recording = state.recording.value!;
  const playback = state.playback.value!;
  const isFilm = recording.kind === 'video';
  useEffect(() => (isFilm ? preview(player.current!, state) : undefined), [state, isFilm]);
  const renewedRef = useRef(-Infinity);
  const stoodRef = useRef(0);
  const common = {
    ref: player,
    src: playback.url,
    controls: true,
    preload: 'metadata' as const,
    'aria-label': t('player', { title: localized(recording.title) }),
    onError: ({ currentTarget }: { currentTarget: HTMLMediaElement }) => {
      if (performance.now() - renewedRef.current < leastBetweenLinks) return;
      renewedRef.current = performance.now();
      stoodRef.current = currentTarget.currentTime;
      void state.renewLink();
    },
    // Under a new link it goes on where it stood.
    onLoadedMetadata: ({ currentTarget }: { currentTarget: HTMLMediaElement }) => {
      if (stoodRef.current > 0) currentTarget.currentTime = stoodRef.current;
      stoodRef.current = 0;
    },
    onTimeUpdate: ({ currentTarget }: { currentTarget: HTMLMediaElement }) => note(state, currentTarget),
    onSeeking: ({ currentTarget }: { currentTarget: HTMLMediaElement }) => note(state, currentTarget),
  };
  /* oxlint-disable jsx-a11y/media-has-caption -- its captions are those being edited, in a track of their own */
  return (
    <div class="subtitles-stage">
      {isFilm ? <video playsInline {...common} /> : <audio {...common} />}
      {!isFilm && <Shown state={state} />}
    </div>
  );
}

const note = (state: Subtitling, { currentTime }: HTMLMediaElement) => {
  state.now.value = Math.round(currentTime * 10) * 100;
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
