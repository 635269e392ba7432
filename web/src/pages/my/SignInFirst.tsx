import { Button } from '../../components/button/Button';
import { useSignIn } from '../../platform/auth/use-sign-in';
import { texts } from '../../platform/i18n/texts';
import { addressOf } from '../../platform/page';
import type { myMessages } from './messages';
import { posterCode } from '../../bookings/poster';

const t = texts<typeof myMessages>('my');

/** The way in, and the ways without an account. A scanned poster's code goes along whichever way. */
export function SignInFirst({ code }: { code: string | undefined }) {
  const { failed, run } = useSignIn();
  return (
    <div class="my-empty">
      <p>{t(code ? 'signInToCheckIn' : 'signInFirst')}</p>
      <Button look="primary" onClick={() => void run()}>
        {t('signIn')}
      </Button>
      <p role="alert" class="my-failed">
        {failed && t('signInFailed')}
      </p>
      <div class="my-other-ways">
        <p>{t('otherWays')}:</p>
        <ul class="plain-list">
          <li>
            <a
              href={addressOf('card/')}
              onClick={({ currentTarget }) => {
                const scanned = posterCode();
                if (scanned) currentTarget.href = addressOf('card/', { 'check-in': scanned });
              }}
            >
              {t('byCard')}
            </a>
          </li>
          <li>
            <a href={addressOf('slip/')}>{t('bySlip')}</a>
          </li>
        </ul>
      </div>
    </div>
  );
}
