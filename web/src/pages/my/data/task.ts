import { useState } from 'preact/hooks';
import { problemWords } from '../../../bookings/words';
import { insist, type Settled } from '../../../platform/api/insist';
import type { Outcome } from '../../../platform/api/problem';
import { texts } from '../../../platform/i18n/texts';
import type { dataMessages } from './messages';

const t = texts<typeof dataMessages>('data');

/** One thing that is asked of the centre until it answers, with the words for how it stands. */
export function useTask() {
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  async function run<Value>(send: () => Promise<Outcome<Value>>): Promise<Settled<Value>> {
    setBusy(true);
    setSaid(t('working'));
    const settled = await insist(send, () => setSaid(t('unsure')));
    setBusy(false);
    setSaid(settled.kind === 'problem' ? problemWords(settled.problem) : '');
    return settled;
  }
  return { said, busy, run, say: setSaid };
}
