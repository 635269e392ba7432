import { texts } from '../../platform/i18n/texts';
import type { aboutMessages } from './about-messages';
import { least } from './words';

const t = texts<typeof aboutMessages>('regionabout');

/** What the numbers are, and what they are not. */
export function About() {
  return (
    <section class="region-about" aria-labelledby="about">
      <h2 id="about">{t('title')}</h2>
      <ul>
        <li>{t('five', { n: least })}</li>
        <li>{t('kinds')}</li>
        <li>{t('rate')}</li>
        <li>{t('hours')}</li>
        <li>{t('plays', { n: least })}</li>
        <li>{t('events')}</li>
      </ul>
    </section>
  );
}
