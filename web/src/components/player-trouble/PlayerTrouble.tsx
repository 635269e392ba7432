import { texts } from '../../platform/i18n/texts';
import { playLength } from '../../platform/time/times';
import type { Playing } from '../../recordings/playing';
import { Button } from '../button/Button';
import { OfflineIcon, WarningIcon } from '../icons/icons';
import { StatePanel } from '../state-panel/StatePanel';
import type { playerTroubleMessages } from './messages';

const t = texts<typeof playerTroubleMessages>('playertrouble');

interface PlayerTroubleProps {
  playing: Playing;
  /** What whoever is here can do about a file that does not play. */
  unplayable: string;
}

/** Why the recording does not go on, and the way to go on. The page lists the messages `playertrouble`. */
export function PlayerTrouble({ playing, unplayable }: PlayerTroubleProps) {
  switch (playing.trouble.value) {
    case 'unplayable':
      return (
        <StatePanel live tone="bad" icon={<WarningIcon />} title={t('unplayable')}>
          <p>{unplayable}</p>
        </StatePanel>
      );
    case 'stopped':
      return (
        <StatePanel live tone="bad" icon={<OfflineIcon />} title={t('stopped')}>
          <p>{t('stoppedLead', { time: playLength(playing.second.peek()) })}</p>
          <Button look="primary" onClick={() => playing.retry()}>
            {t('retry')}
          </Button>
        </StatePanel>
      );
    default:
      return null;
  }
}
