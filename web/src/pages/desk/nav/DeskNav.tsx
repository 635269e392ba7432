import './desk-nav.css';
import { session } from '../../../platform/auth/session';
import { texts } from '../../../platform/i18n/texts';
import { addressOf, page } from '../../../platform/page';
import type { deskNavMessages } from './messages';

const t = texts<typeof deskNavMessages>('desknav');

const parts = [
  ['desk/', 'day'],
  ['desk/series/', 'series'],
  ['desk/events/', 'events'],
  ['desk/recordings/', 'recordings'],
  ['desk/upload/', 'upload'],
  ['desk/collections/', 'collections'],
  ['desk/posters/', 'posters'],
  ['desk/televisions/', 'televisions'],
  ['screen/', 'screen'],
] as const;
const directorsParts = [
  ['desk/resources/', 'resources'],
  ['desk/settings/', 'settings'],
] as const;

/** The parts of the desk; what only a director may change is shown to directors. */
export function DeskNav() {
  const isDirector = session.value?.roles.some((role) => /^director$/i.test(role)) ?? false;
  return (
    <nav class="desk-nav" aria-label={t('nav')}>
      <ul class="plain-list">
        {[...parts, ...(isDirector ? directorsParts : [])].map(([path, text]) => (
          <li key={path}>
            <a href={addressOf(path)} aria-current={page().path === path ? 'page' : undefined}>
              {t(text)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
