import './data.css';
import '../../../components/field/field.css';
import { Button } from '../../../components/button/Button';
import { ask } from '../../../platform/api/client';
import { texts } from '../../../platform/i18n/texts';
import { saveFile } from '../../../platform/save-file';
import { now } from '../../../platform/time/now';
import { CalendarFeed } from './CalendarFeed';
import { Erasure } from './Erasure';
import type { dataMessages } from './messages';
import { useTask } from './task';

const t = texts<typeof dataMessages>('data');

/** What the centre knows of the patron, to be taken along, subscribed to, or deleted. */
export const DataPart = () => (
  <div class="data">
    <CalendarFeed />
    <Export />
    <Erasure />
  </div>
);

function Export() {
  const { said, busy, run, say } = useTask();
  const take = async () => {
    const settled = await run(() => ask<Blob>('/me/export', { signedIn: true, fresh: true, download: true }));
    if (settled.kind !== 'answer') return;
    const name = `coworking-${now.value!.date}.json`;
    saveFile(settled.value, name);
    say(t('exported', { name }));
  };
  return (
    <section aria-labelledby="data-export">
      <h3 id="data-export">{t('exportTitle')}</h3>
      <p>{t('exportWhat')}</p>
      <Button disabled={busy} onClick={() => void take()}>
        {t('export')}
      </Button>
      <p role="status">{said}</p>
    </section>
  );
}
