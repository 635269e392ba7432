import './account.css';
import { session } from '../../platform/auth/session';
import { signOutHere, useSignIn } from '../../platform/auth/use-sign-in';
import { texts } from '../../platform/i18n/texts';
import { Button } from '../button/Button';
import { LeaveIcon, PersonIcon } from '../icons/icons';
import type { shellMessages } from '../shell/messages';

const t = texts<typeof shellMessages>('shell');

/** Who is signed in and the way out; or the way in. The sign-in library loads when it is pressed. */
export function Account() {
  const into = useSignIn();
  const out = useSignIn(signOutHere);
  const signedIn = session.value;
  return (
    <div class="account">
      {signedIn ? (
        <>
          <span class="account-alias" data-testid="alias">
            <PersonIcon />
            <span class="unseen">{t('signedInAs', { alias: '' })}</span>
            {signedIn.alias}
          </span>
          <Button look="plain" onClick={() => void out.run()}>
            <LeaveIcon />
            {t('signOut')}
          </Button>
        </>
      ) : (
        <Button onClick={() => void into.run()}>
          <PersonIcon />
          {t('signIn')}
        </Button>
      )}
      <p class="account-failed" role="alert">
        {(into.failed || out.failed) && t('signInFailed')}
      </p>
    </div>
  );
}
