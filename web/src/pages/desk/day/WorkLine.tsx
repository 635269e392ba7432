import { texts } from '../../../platform/i18n/texts';
import { problemWords, works } from './actions';
import type { deskMessages } from './messages';

const t = texts<typeof deskMessages>('desk');

/** How the last thing done with a booking goes; silent when it went well. */
export function WorkLine({ id }: { id: string }) {
  const work = works.value[id];
  return (
    <p class="desk-work" role="status" data-state={work?.state}>
      {work?.state === 'sending' && t('sending')}
      {work?.state === 'unsure' && t('unsure')}
      {work?.problem && problemWords(work.problem)}
    </p>
  );
}
