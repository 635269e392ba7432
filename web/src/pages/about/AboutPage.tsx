import './about.css';
import { useEffect } from 'preact/hooks';
import { Wifi } from '../../components/wifi/Wifi';
import { Shell } from '../../components/shell/Shell';
import type { Centre } from '../../platform/api/contract';
import { session } from '../../platform/auth/session';
import { localized, texts } from '../../platform/i18n/texts';
import { page } from '../../platform/page';
import { lastKnown } from '../../platform/storage/last-known';
import { HoursTable } from './HoursTable';
import type { aboutMessages } from './messages';
import { RuleList } from './RuleList';
import { SpecialDays } from './SpecialDays';

const t = texts<typeof aboutMessages>('about');
const centre = lastKnown<Centre>({ fresh: false });

/** Hours, rules, the way, privacy: all of it stamped into the page, and corrected when the centre has changed it since. */
export function AboutPage() {
  useEffect(() => void centre.load('/centre', 'centre'), []);
  const { hours, rules, address, phone } = { ...page().centre, ...centre.known.value.value };
  return (
    <Shell>
      <article class="about">
        <h1>{t('title')}</h1>
        <p class="about-lead">{t('lead')}</p>
        <div class="about-column">
          <section aria-labelledby="hours">
            <h2 id="hours">{t('hours')}</h2>
            <HoursTable hours={hours!} />
            <h3>{t('exceptions')}</h3>
            <SpecialDays hours={hours!} />
          </section>
          <section aria-labelledby="way">
            <h2 id="way">{t('way')}</h2>
            <dl class="about-contacts">
              <dt>{t('address')}</dt>
              <dd>{localized(address)}</dd>
              {phone && (
                <>
                  <dt>{t('phone')}</dt>
                  <dd>
                    <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
                  </dd>
                </>
              )}
            </dl>
            <p>{t('noAccount')}</p>
          </section>
          <section aria-labelledby="wifi">
            <h2 id="wifi">{t('wifi')}</h2>
            <p>{t('wifiLead')}</p>
            {session.value ? <Wifi /> : <p class="quiet">{t('wifiSignIn')}</p>}
          </section>
        </div>
        <div class="about-column">
          <section aria-labelledby="rules">
            <h2 id="rules">{t('rules')}</h2>
            <RuleList rules={rules!} />
          </section>
          <section aria-labelledby="privacy">
            <h2 id="privacy">{t('privacy')}</h2>
            <ul class="about-sentences">
              {(
                [
                  'privacyLittle',
                  'privacyNote',
                  'privacyName',
                  'privacyScrub',
                  'privacyTrack',
                  'privacyWhere',
                ] as const
              ).map((key) => (
                <li key={key}>{t(key)}</li>
              ))}
            </ul>
          </section>
        </div>
      </article>
    </Shell>
  );
}
