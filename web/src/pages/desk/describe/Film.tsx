import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import { texts } from '../../../platform/i18n/texts';
import { askDeskPlayback } from '../../../recordings/ask-playback';
import { isPlayable, type DeskRecording } from '../../../recordings/desk-recording';
import type { posterMessages } from './poster-messages';

const t = texts<typeof posterMessages>('poster');

interface FilmProps {
  recording: DeskRecording;
  /** The film on this computer, instead of that at the centre. */
  file: File | undefined;
  onTake: (frame: HTMLVideoElement, width: number, height: number) => void;
}

/** The film with its slider, and the way to take what it shows. */
export function Film({ recording, file, onTake }: FilmProps) {
  const { id } = recording;
  const plays = isPlayable(recording);
  const video = useRef<HTMLVideoElement>(null);
  const [source, setSource] = useState<string>();
  const [shows, setShows] = useState<boolean | 'nothing'>(false);
  useEffect(() => {
    setShows(false);
    if (file) {
      const url = URL.createObjectURL(file);
      setSource(url);
      return () => URL.revokeObjectURL(url);
    }
    // A link that comes late does not take the place of a file that was chosen meanwhile.
    let late = false;
    if (plays) void playbackOf(id).then((url) => !late && setSource(url));
    return () => {
      late = true;
    };
  }, [id, plays, file]);
  if (!source) return null;
  if (shows === 'nothing') {
    return (
      <p class="field-error" role="alert">
        {t('unopened')}
      </p>
    );
  }
  const take = async () => {
    const frame = video.current!;
    await painted(frame);
    onTake(frame, frame.videoWidth, frame.videoHeight);
  };
  return (
    <div class="poster-film">
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- it is looked at for a picture, not listened to */}
      <video
        ref={video}
        src={source}
        controls
        muted
        playsInline
        preload="metadata"
        // Without it a frame from the centre's storage could be seen and not taken.
        crossOrigin="anonymous"
        aria-label={t('film')}
        // Of a picture that a browser does not know it plays the sound alone.
        onLoadedData={({ currentTarget }) => setShows(currentTarget.videoWidth > 0 || 'nothing')}
        onError={() => setShows('nothing')}
      />
      <Button disabled={!shows} onClick={() => void take()}>
        {t('take')}
      </Button>
    </div>
  );
}

/** Chromium draws nothing of a film that was only opened, though it shows its first frame: a step into it helps. */
function painted(video: HTMLVideoElement): Promise<void> {
  if (video.currentTime > 0) return Promise.resolve();
  return new Promise((resolve) => {
    video.addEventListener('seeked', () => resolve(), { once: true });
    video.currentTime = 0.04;
  });
}

async function playbackOf(id: string): Promise<string | undefined> {
  const outcome = await askDeskPlayback(id);
  return outcome.kind === 'answer' ? outcome.value.url : undefined;
}
