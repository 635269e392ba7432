import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import { ask } from '../../../platform/api/client';
import type { Feed } from '../../../platform/api/contract/me';
import { texts } from '../../../platform/i18n/texts';
import type { dataMessages } from './messages';
import { useTask } from './task';

const t = texts<typeof dataMessages>('data');

/** A link that is shown once, copied, and switched off when it is no longer wanted. */
export function CalendarFeed() {
  const [url, setUrl] = useState<string>();
  const { said, busy, run, say } = useTask();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (url) field.current?.select();
  }, [url]);
  const make = async () => {
    const settled = await run(() => ask<Feed>('/me/calendar-feed', { method: 'POST', signedIn: true }));
    if (settled.kind !== 'answer') return;
    setUrl(new URL(settled.value.url, location.href).href);
    say(t('feedMade'));
  };
  const revoke = async () => {
    const settled = await run(() => ask('/me/calendar-feed', { method: 'DELETE', signedIn: true }));
    // Nothing to switch off is as good as switched off.
    if (settled.kind === 'problem' && settled.problem.status !== 404) return;
    setUrl(undefined);
    say(t('feedRevoked'));
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url!);
      say(t('feedCopied'));
    } catch {
      // A browser may have no clipboard or forbid it: then by hand.
      field.current?.select();
      say(t('feedSelect'));
    }
  };
  return (
    <section aria-labelledby="data-feed">
      <h3 id="data-feed">{t('feedTitle')}</h3>
      <p>{t('feedWhat')}</p>
      {url && (
        <div class="field data-url">
          <label for="data-feed-url">{t('feedLabel')}</label>
          <input
            id="data-feed-url"
            ref={field}
            readOnly
            value={url}
            onFocus={() => field.current?.select()}
          />
        </div>
      )}
      <p role="status">{said}</p>
      <div class="held-actions">
        {url && (
          <Button look="primary" onClick={() => void copy()}>
            {t('feedCopy')}
          </Button>
        )}
        <Button disabled={busy} onClick={() => void make()}>
          {t(url ? 'feedRemake' : 'feedMake')}
        </Button>
        <Button look="plain" disabled={busy} onClick={() => void revoke()}>
          {t('feedRevoke')}
        </Button>
      </div>
      <p class="small quiet">{t('feedOld')}</p>
    </section>
  );
}
