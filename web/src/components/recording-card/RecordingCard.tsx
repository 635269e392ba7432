import './recording-card.css';
import type { Recording } from '../../platform/api/contract';
import { localized } from '../../platform/i18n/texts';
import { addressOf } from '../../platform/page';
import { playLength } from '../../platform/time/times';
import { AudioIcon, PlayIcon } from '../icons/icons';
import { factsOf, languageOf } from './facts';
import { Moments } from './Moments';
import { RecordingArt } from './RecordingArt';

interface RecordingCardProps {
  recording: Recording;
  level?: 2 | 3;
  /** The collection that its page goes on with. */
  within?: string;
  /** What it was found by. */
  query?: string;
}

/** One recording in a list: what it is, how long, and how much of the line it takes. */
export function RecordingCard({ recording, level = 3, within, query = '' }: RecordingCardProps) {
  const { id, kind, title, durationSeconds, language, poster, age, moments } = recording;
  const Heading = `h${level}` as const;
  return (
    <article class="recording-card">
      <div class="recording-card-picture">
        {poster ? (
          <img src={poster} alt="" width={320} height={180} loading="lazy" decoding="async" />
        ) : (
          <RecordingArt id={id} kind={kind} />
        )}
        {durationSeconds > 0 && (
          <span class="recording-card-length figures" aria-hidden="true">
            {playLength(durationSeconds)}
          </span>
        )}
      </div>
      <div class="recording-card-text">
        <Heading>
          <a href={addressOf('recording/', { id, ...(within && { collection: within }) })}>
            {localized(title)}
          </a>
        </Heading>
        <p class="recording-card-facts">
          {kind === 'audio' ? <AudioIcon /> : <PlayIcon />}
          <span>{factsOf(recording)}</span>
        </p>
        {(language || age) && (
          <p class="recording-card-language">{[languageOf(language), age].filter(Boolean).join(' · ')}</p>
        )}
        {moments && moments.length > 0 && <Moments id={id} moments={moments} query={query} />}
      </div>
    </article>
  );
}

/** The true shape of a card while the list is on its way; it shows only when that takes a while. */
export function RecordingCardSkeleton() {
  return (
    <div class="recording-card recording-card-skeleton">
      <div class="recording-card-picture" />
      <div class="recording-card-text">
        <span />
        <span />
      </div>
    </div>
  );
}
