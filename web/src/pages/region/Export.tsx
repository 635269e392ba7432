import { useState } from 'preact/hooks';
import { Button } from '../../components/button/Button';
import type { kindMessages } from '../../components/kinds/messages';
import { localized, texts } from '../../platform/i18n/texts';
import { page } from '../../platform/page';
import { saveFile } from '../../platform/save-file';
import { csvOf } from './csv';
import type { Region } from './region';
import { reportOf } from './report';
import { t } from './words';

const kindName = texts<typeof kindMessages>('kinds');

/** Saves what the tables show. The workbook's writer is loaded only when it is asked for. */
export function Export({ state }: { state: Region }) {
  const [failed, setFailed] = useState(false);
  const period = state.period.value;
  const name = [t('file'), ...(period ? [period.from, period.to] : [])].join(' ');
  const report = () =>
    reportOf(state.rows.value, {
      head: [
        t('centre'),
        t('from'),
        t('to'),
        t('kind'),
        t('used'),
        t('desk'),
        t('hours'),
        t('capacity'),
        t('noShows'),
        t('cancelled'),
        t('waited'),
        t('plays'),
        t('playHours'),
        t('events'),
        t('eventHours'),
      ],
      kind: kindName,
      name: localized,
      total: t('total'),
    });
  const saveCsv = () =>
    saveFile(new Blob([csvOf(report(), page().language)], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
  const saveXlsx = async () => {
    setFailed(false);
    try {
      const { xlsxOf } = await import('./xlsx');
      saveFile(await xlsxOf(report(), t('file')), `${name}.xlsx`);
    } catch (fault) {
      // A script that does not come over the line rejects so.
      if (!(fault instanceof TypeError)) throw fault;
      setFailed(true);
    }
  };
  return (
    <div class="region-export" role="group" aria-label={t('export')}>
      <span>{t('export')}:</span>
      <Button onClick={saveCsv}>{t('csv')}</Button>
      <Button onClick={() => void saveXlsx()}>{t('xlsx')}</Button>
      <span role="status">{failed && t('exportFailed')}</span>
    </div>
  );
}
