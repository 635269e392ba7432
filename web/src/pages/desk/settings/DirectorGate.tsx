import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { LinkButton } from '../../../components/button/Button';
import { DeskIcon } from '../../../components/icons/icons';
import { StatePanel } from '../../../components/state-panel/StatePanel';
import { session } from '../../../platform/auth/session';
import { texts } from '../../../platform/i18n/texts';
import { addressOf } from '../../../platform/page';
import { DeskGate } from '../DeskGate';
import type { directorMessages } from './director-messages';

const t = texts<typeof directorMessages>('director');

/** Shows what is for the director to the director; to a librarian it says whose it is. */
export function DirectorGate({ children }: { children: ComponentChildren }) {
  // As the gate of the desk keeps it: what a director typed outlives the end of their time.
  const isDirectorRef = useRef(false);
  if (session.value) isDirectorRef.current = session.value.roles.some((role) => /^director$/i.test(role));
  return (
    <DeskGate>
      {isDirectorRef.current ? (
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
