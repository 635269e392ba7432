import './slip.css';
import '../../bookings/held.css';
import { Shell } from '../../components/shell/Shell';
import { texts } from '../../platform/i18n/texts';
import { CodeQuestion } from './CodeQuestion';
import { Found } from './Found';
import type { slipMessages } from './messages';
import { slip } from './state';

const t = texts<typeof slipMessages>('slip');

/** For whoever has nothing but a printed slip. */
export function SlipPage() {
  const now = slip.value;
  return (
    <Shell>
      <div class="slip">
        <h1>{t('title')}</h1>
        {now.state === 'found' ? <Found found={now} /> : <CodeQuestion now={now} />}
      </div>
    </Shell>
  );
}
