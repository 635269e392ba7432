import { wordsOf } from '../../bookings/words';
import { Button, LinkButton } from '../../components/button/Button';
import { session } from '../../platform/auth/session';
import { useSignIn } from '../../platform/auth/use-sign-in';
import { texts } from '../../platform/i18n/texts';
import { addressOf } from '../../platform/page';
import type { bookMessages } from './messages';
import { moveIsGone, moving } from './state';

const t = texts<typeof bookMessages>('book');

/** Which booking is being moved, and the way to leave it as it is. */
export function MoveBanner() {
  const { run } = useSignIn();
  return (
    <div class="book-moving" role="status" data-gone={moveIsGone.value}>
      <p>{words()}</p>
      {session.value ? (
        <LinkButton href={addressOf('my/')}>{t(moveIsGone.value ? 'toMy' : 'moveKeep')}</LinkButton>
      ) : (
        <Button onClick={() => void run()}>{t('moveSignInButton')}</Button>
      )}
    </div>
  );
}

function words(): string {
  if (!session.value) return t('moveSignIn');
  if (moving.value) return t('moveWhat', wordsOf(moving.value));
  return t(moveIsGone.value ? 'moveGone' : 'moveLooking');
}
