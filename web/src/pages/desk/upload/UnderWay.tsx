import { useEffect, useState } from 'preact/hooks';
import { followUploads } from '../../../convert/ahead';
import { copiesUnderWay } from '../../../convert/copy-views';
import { keepAwake } from '../../../platform/awake';
import { texts } from '../../../platform/i18n/texts';
import { openLinksBeside } from '../../../upload/beside';
import { uploadsUnderWay } from '../../../upload/uploads';
import type { copiesMessages } from './copies-messages';

const t = texts<typeof copiesMessages>('copies');
const words = 'work-beside';

/** Looks after a tab while uploads or copies, which stop with it, are under way, and says what that means. Once a page. */
export function UnderWay() {
  const isUnderWay = copiesUnderWay.value || uploadsUnderWay.value;
  const [darkens, setDarkens] = useState(false);
  useEffect(followUploads, []);
  useEffect(() => {
    if (!isUnderWay) return undefined;
    const ends = [openLinksBeside(words), warnBeforeLeaving(), keepAwake(() => setDarkens(true))];
    return () => {
      for (const end of ends) end();
      setDarkens(false);
    };
  }, [isUnderWay]);
  if (!isUnderWay) return null;
  return (
    <div class="under-way small">
      <p id={words}>{t('beside')}</p>
      {darkens && <p>{t('keepAwake')}</p>}
    </div>
  );
}

function warnBeforeLeaving(): () => void {
  const warn = (event: BeforeUnloadEvent) => {
    event.preventDefault();
    // What older Chromium looks at.
    event.returnValue = true;
  };
  addEventListener('beforeunload', warn);
  return () => removeEventListener('beforeunload', warn);
}
