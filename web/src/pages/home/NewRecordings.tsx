import { AudioIcon, ForwardIcon, PlayIcon } from '../../components/icons/icons';
import type { Overview, Recording } from '../../platform/api/contract';
import { formatSize } from '../../platform/i18n/numbers';
import { localized, texts } from '../../platform/i18n/texts';
import { addressOf } from '../../platform/page';
import { playLength } from '../../platform/time/times';
import type { homeMessages } from './messages';

const t = texts<typeof homeMessages>('home');

export function NewRecordings({ overview }: { overview: Overview | undefined }) {
  const recordings = overview?.recordings ?? [];
  return (
    <section aria-labelledby="new-recordings">
      <h2 id="new-recordings">{t('recordings')}</h2>
      {recordings.length > 0 ? (
        <ul class="home-recordings">
          {recordings.map((recording) => (
            <li key={recording.id}>
              <RecordingLine recording={recording} />
            </li>
          ))}
        </ul>
      ) : (
        overview && <p class="quiet">{t('recordingsEmpty')}</p>
      )}
      <a class="home-more" href={addressOf('recordings/')}>
        {t('allRecordings')}
        <ForwardIcon />
      </a>
    </section>
  );
}

const RecordingLine = ({
  recording: { id, kind, title, durationSeconds, size },
}: {
  recording: Recording;
}) => (
  <a class="home-recording" href={addressOf('recording/', { id })}>
    {kind === 'audio' ? <AudioIcon /> : <PlayIcon />}
    <span>
      <span class="home-recording-title">{localized(title)}</span>
      <span class="quiet small figures">
        {[t(kind), playLength(durationSeconds), formatSize(size)].join(' · ')}
      </span>
    </span>
  </a>
);
