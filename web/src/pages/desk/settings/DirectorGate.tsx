import type { ComponentChildren } from 'preact';
import { LinkButton } from '../../../components/button/Button';
import { DeskIcon } from '../../../components/icons/icons';
import { StatePanel } from '../../../components/state-panel/StatePanel';
import { texts } from '../../../platform/i18n/texts';
import { addressOf } from '../../../platform/page';
import { DeskGate } from '../DeskGate';
import { atDesk } from '../gate';
import type { directorMessages } from './director-messages';

const t = texts<typeof directorMessages>('director');

/** Shows what is for the director to the director; to a librarian it says whose it is. */
export function DirectorGate({ children }: { children: ComponentChildren }) {
  const isDirector = atDesk.value?.roles.some((role) => /^director$/i.test(role)) ?? false;
  return (
    <DeskGate>
      {isDirector ? (
        children
      ) : (
        <StatePanel icon={<DeskIcon />} title={t('gateTitle')}>
          <p>{t('gateLead')}</p>
          <LinkButton href={addressOf('desk/')}>{t('gateDesk')}</LinkButton>
        </StatePanel>
      )}
    </DeskGate>
  );
}
