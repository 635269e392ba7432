import './versions.css';
import { useEffect, useRef } from 'preact/hooks';
import { texts } from '../../../platform/i18n/texts';
import { mergeOf } from './merge';
import type { versionsMessages } from './messages';

const t = texts<typeof versionsMessages>('versions');

interface BeforeAndNowProps<Draft extends object> {
  before: Draft;
  now: Draft;
  /** What one can do about it. */
  lead: string;
  nameOf: (field: string) => string;
  valueOf: (draft: Draft, field: string) => string;
}

/** The fields that somebody else changed. */
export const changedIn = <Draft extends object>(before: Draft, now: Draft): string[] =>
  mergeOf(before, before, now).taken;

/** Somebody else changed meanwhile what one is about to act on: what stood there, and what stands there now. */
export function BeforeAndNow<Draft extends object>(props: BeforeAndNowProps<Draft>) {
  const { before, now, lead, nameOf, valueOf } = props;
  const sectionRef = useRef<HTMLElement>(null);
  // Whoever pressed the button below has not got it in sight.
  useEffect(() => sectionRef.current!.scrollIntoView({ block: 'nearest' }), [now]);
  return (
    <section ref={sectionRef} class="settings-section versions" aria-labelledby="versions">
      <div role="alert">
        <h2 id="versions">{t('title')}</h2>
        <p>{lead}</p>
      </div>
      {changedIn(before, now).map((field) => (
        <div key={field}>
          <h3>{nameOf(field)}</h3>
          <dl>
            <dt>{t('before')}</dt>
            <dd>{valueOf(before, field) || '—'}</dd>
            <dt>{t('now')}</dt>
            <dd>{valueOf(now, field) || '—'}</dd>
          </dl>
        </div>
      ))}
    </section>
  );
}
