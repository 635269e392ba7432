import { useEffect, useState } from 'preact/hooks';
import { LinkButton } from '../../components/button/Button';
import { Shell } from '../../components/shell/Shell';
import { texts } from '../../platform/i18n/texts';
import { addressOf } from '../../platform/page';
import type { signedInMessages } from './messages';

const t = texts<typeof signedInMessages>('signedIn');

/** Where the issuer sends people back: takes the tokens and goes on to where they came from. */
export function SignedInPage() {
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    finish().catch((fault: unknown) => {
      // A code used twice, a state from another tab, a person who said no, a lost line: the way on is the same.
      if (!(fault instanceof Error)) throw fault;
      setFailed(true);
    });
  }, []);
  return (
    <Shell>
      <h1>{t('title')}</h1>
      <p role="status">{failed ? t('failed') : t('going')}</p>
      {failed && <LinkButton href={addressOf('')}>{t('home')}</LinkButton>}
    </Shell>
  );
}

async function finish() {
  const { finishSignIn } = await import('../../platform/auth/sign-in');
  location.replace(await finishSignIn());
}
