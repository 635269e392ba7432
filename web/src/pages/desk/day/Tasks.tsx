import { Button } from '../../../components/button/Button';
import { PrintIcon } from '../../../components/icons/icons';
import { texts } from '../../../platform/i18n/texts';
import type { deskMessages } from './messages';
import { show } from './open';

const t = texts<typeof deskMessages>('desk');

/** What a librarian does all day, each with its key. */
export function Tasks() {
  return (
    <div class="desk-tasks">
      <Button look="primary" onClick={() => show({ what: 'walk-in' })} aria-keyshortcuts="w">
        {t('walkIn')} <Key>W</Key>
      </Button>
      <Button onClick={() => show({ what: 'new' })} aria-keyshortcuts="n">
        {t('newBooking')} <Key>N</Key>
      </Button>
      <Button look="bad" onClick={() => show({ what: 'closure' })} aria-keyshortcuts="o">
        {t('outage')} <Key>O</Key>
      </Button>
      <Button onClick={() => show({ what: 'pin' })} aria-keyshortcuts="k">
        {t('pin')} <Key>K</Key>
      </Button>
      <Button onClick={() => print()} aria-keyshortcuts="p">
        <PrintIcon />
        {t('printSheet')} <Key>P</Key>
      </Button>
      <Button onClick={() => show({ what: 'keys' })} aria-keyshortcuts="?">
        {t('keys')} <Key>?</Key>
      </Button>
    </div>
  );
}

/** The key that does the same; a hand on a phone has none. */
export const Key = ({ children }: { children: string }) => (
  <kbd class="desk-key" aria-hidden="true">
    {children}
  </kbd>
);
