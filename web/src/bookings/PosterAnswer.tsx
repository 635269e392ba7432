import { LinkButton } from '../components/button/Button';
import type { Rules } from '../platform/api/contract';
import { texts } from '../platform/i18n/texts';
import { addressOf } from '../platform/page';
import { lengthOf } from '../platform/time/times';
import type { heldMessages } from './messages';
import { poster } from './poster';
import { problemWords } from './words';

const t = texts<typeof heldMessages>('held');

/** What came of a scanned poster; being checked in says itself. */
export function PosterAnswer({ rules }: { rules: Rules | undefined }) {
  const answer = poster.value;
  return (
    <div class="held-answer held-poster" role="status" data-state={answer?.state}>
      {answer?.state === 'looking' && <p>{t('posterLooking')}</p>}
      {answer?.state === 'unsure' && <p>{t('unsure')}</p>}
      {answer?.state === 'refused' && <p>{problemWords(answer.problem)}</p>}
      {answer?.state === 'not-now' && (
        <p>{t('posterNone', { length: lengthOf(rules?.checkInOpensMinutes ?? 15) })}</p>
      )}
      {answer?.state === 'nothing' && (
        <>
          <p>{t('posterNothing')}</p>
          <LinkButton href={addressOf('book/')}>{t('take')}</LinkButton>
        </>
      )}
    </div>
  );
}
