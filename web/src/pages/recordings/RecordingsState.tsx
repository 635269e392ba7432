import { Button } from '../../components/button/Button';
import { AudioIcon, OfflineIcon, WarningIcon } from '../../components/icons/icons';
import { Freshness } from '../../components/freshness/Freshness';
import { StatePanel } from '../../components/state-panel/StatePanel';
import { texts } from '../../platform/i18n/texts';
import type { recordingCatalogue } from '../../recordings/catalogue';
import type { recordingsMessages } from './messages';

const t = texts<typeof recordingsMessages>('recordings');

interface RecordingsStateProps {
  catalogue: ReturnType<typeof recordingCatalogue>;
  showAll: () => void;
}

/** What stands above or in place of the list when it is empty, old or not to be had. */
export function RecordingsState({ catalogue, showAll }: RecordingsStateProps) {
  const known = catalogue.known.value;
  const { state } = known;
  const items = catalogue.items.value;
  const retry = <Button onClick={catalogue.load}>{t('retry')}</Button>;

  if (!items && state === 'offline') {
    return (
      <StatePanel live icon={<OfflineIcon />} title={t('offline')}>
        <p>{t('offlineLead')}</p>
        {retry}
      </StatePanel>
    );
  }
  if (!items && state === 'failed') {
    return (
      <StatePanel live tone="bad" icon={<WarningIcon />} title={t('failed')}>
        <p>{t(known.problem?.status === 429 ? 'busyLead' : 'failedLead')}</p>
        {retry}
      </StatePanel>
    );
  }
  return (
    <>
      {items && <Freshness known={known} onAgain={catalogue.load} />}
      {items?.length === 0 && state !== 'waiting' && !catalogue.goesOn.value && (
        <StatePanel live icon={<AudioIcon />} title={catalogue.filtered.value ? t('nothing') : t('empty')}>
          <p>{catalogue.filtered.value ? t('nothingLead') : t('emptyLead')}</p>
          {catalogue.filtered.value && <Button onClick={showAll}>{t('showAll')}</Button>}
        </StatePanel>
      )}
    </>
  );
}
