import { Fragment, type ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button, LinkButton } from '../../components/button/Button';
import { DeskIcon, PersonIcon } from '../../components/icons/icons';
import { StatePanel } from '../../components/state-panel/StatePanel';
import { isStaff, session } from '../../platform/auth/session';
import { texts } from '../../platform/i18n/texts';
import { addressOf } from '../../platform/page';
import { atDesk } from './gate';
import type { gateMessages } from './gate-messages';

const t = texts<typeof gateMessages>('gate');

/**
 * Shows what is for staff to staff; to others it says whose it is and what they can do instead. When their time runs out
 * while they work, what they have typed stays under the way to sign in; it is not shown to anybody else afterwards.
 */
export function DeskGate({ children }: { children: ComponentChildren }) {
  const subject = atDesk.value?.subject;
  return (
    <>
      {!isStaff() && <NotStaff hasEnded={subject !== undefined} />}
      {subject !== undefined && <Fragment key={subject}>{children}</Fragment>}
    </>
  );
}

function NotStaff({ hasEnded }: { hasEnded: boolean }) {
  const alias = session.value?.alias;
  if (hasEnded) {
    return (
      <StatePanel live icon={<DeskIcon />} title={t('ended')}>
        <p>{t('endedLead')}</p>
        <SignIn />
      </StatePanel>
    );
  }
  return (
    <StatePanel icon={<DeskIcon />} title={t('title')}>
      <p>{alias === undefined ? t('signInLead') : t('otherLead', { alias })}</p>
      {alias === undefined && <SignIn />}
      <LinkButton href={addressOf('recordings/')} look={alias === undefined ? 'plain' : undefined}>
        {t('recordings')}
      </LinkButton>
    </StatePanel>
  );
}

export function SignIn() {
  const [failed, setFailed] = useState(false);
  const press = async () => {
    setFailed(false);
    try {
      const { signIn } = await import('../../platform/auth/sign-in');
      await signIn();
    } catch (fault) {
      // A lost line rejects as TypeError or as the library's Error: nobody is signed in, and the way stays.
      if (!(fault instanceof Error)) throw fault;
      setFailed(true);
    }
  };
  return (
    <>
      <Button look="primary" onClick={press}>
        <PersonIcon />
        {t('signIn')}
      </Button>
      <p role="alert" hidden={!failed}>
        {failed && t('signInFailed')}
      </p>
    </>
  );
}
