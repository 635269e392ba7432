import { texts } from '../../../platform/i18n/texts';
import type { seriesMessages } from './messages';
import type { Progress } from './state';

const t = texts<typeof seriesMessages>('series');

export function ProgressLine({ progress }: { progress: Progress }) {
  return (
    <div role="status" class="series-progress">
      {(progress.state === 'sending' || progress.state === 'unsure') && (
        <>
          <progress max={progress.total} value={progress.done} aria-label={t('booking', progress)} />
          <p>{progress.state === 'unsure' ? t('unsure') : t('booking', progress)}</p>
        </>
      )}
      {progress.state === 'refused' && (
        <p class="series-refusal">
          {[progress.problem.title, progress.problem.detail].filter(Boolean).join(' ')}
        </p>
      )}
    </div>
  );
}
