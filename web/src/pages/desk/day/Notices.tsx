import { useState } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import { WarningIcon } from '../../../components/icons/icons';
import type { Closure } from '../../../platform/api/contract/desk';
import type { Problem } from '../../../platform/api/problem';
import { localized, texts } from '../../../platform/i18n/texts';
import { range, stretchOf } from '../../../platform/time/times';
import { create, problemWords, said } from './actions';
import type { deskMessages } from './messages';
import { noticesOf } from './model/rows';
import { day, moment, nameOf, refresh } from './state';

const t = texts<typeof deskMessages>('desk');

/** What is closed today or will be, with the way to open it again. */
export function Notices() {
  const closures = day.value && moment.value ? noticesOf(day.value, moment.value) : [];
  if (closures.length === 0) return null;
  return (
    <section class="desk-notices" aria-label={t('notices')}>
      {closures.map((closure) => (
        <Notice key={closure.id} closure={closure} />
      ))}
    </section>
  );
}

function Notice({ closure }: { closure: Closure }) {
  const [state, setState] = useState<'idle' | 'sending' | 'unsure'>('idle');
  const [problem, setProblem] = useState<Problem>();
  const reopen = async () => {
    setState('sending');
    const settled = await create(
      `/desk/closures/${encodeURIComponent(closure.id)}/reopen`,
      {},
      crypto.randomUUID(),
      () => setState('unsure'),
    );
    setState('idle');
    refresh();
    if (settled.kind === 'problem') setProblem(settled.problem);
    else said.value = t('saidReopened');
  };
  return (
    <div class="desk-notice">
      <WarningIcon />
      <p>
        <strong>{t('notices')}</strong> <span class="figures">{range(stretchOf(closure))}</span>,{' '}
        {closure.all ? t('noticeAll') : closure.resources.map(nameOf).join(', ')}: {localized(closure.reason)}
      </p>
      <Button onClick={() => void reopen()} disabled={state !== 'idle'}>
        {t('reopen')}
      </Button>
      <p class="desk-work" role="status">
        {state === 'sending' && t('sending')}
        {state === 'unsure' && t('unsure')}
        {problem && problemWords(problem)}
      </p>
    </div>
  );
}
