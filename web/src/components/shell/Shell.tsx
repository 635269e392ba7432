import './shell.css';
import type { ComponentChildren, FunctionComponent } from 'preact';
import { isStaff } from '../../platform/auth/session';
import { localized, texts } from '../../platform/i18n/texts';
import { addressOf, page } from '../../platform/page';
import { Account } from '../account/Account';
import { CalendarIcon, DeskIcon, EventIcon, HomeIcon, InfoIcon, PlayIcon, TicketIcon } from '../icons/icons';
import { LanguageSwitch } from '../language-switch/LanguageSwitch';
import { ThemeChoice } from '../theme-choice/ThemeChoice';
import type { shellMessages } from './messages';

const t = texts<typeof shellMessages>('shell');

type NavItem = [
  path: string,
  text: 'home' | 'book' | 'my' | 'events' | 'recordings' | 'about' | 'desk',
  FunctionComponent,
];

const items: NavItem[] = [
  ['', 'home', HomeIcon],
  ['book/', 'book', CalendarIcon],
  ['my/', 'my', TicketIcon],
  ['events/', 'events', EventIcon],
  ['recordings/', 'recordings', PlayIcon],
  ['about/', 'about', InfoIcon],
];
const deskItem: NavItem = ['desk/', 'desk', DeskIcon];

/** What stands around every page: the way to the content, the centre's name, the pages, language, sign-in, theme. */
export function Shell({ children }: { children: ComponentChildren }) {
  const { centre } = page();
  return (
    <>
      <a class="skip" href="#main">
        {t('skip')}
      </a>
      <header class="masthead">
        <a class="masthead-name" href={addressOf('')}>
          <Mark />
          <span>{localized(centre.name)}</span>
        </a>
        <div class="masthead-tools">
          <LanguageSwitch label={t('languages')} />
          <Account />
        </div>
      </header>
      <Pages />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer class="colophon">
        <div>
          <p>{localized(centre.address)}</p>
          {centre.phone && (
            <p>
              <a href={`tel:${centre.phone.replace(/[^+\d]/g, '')}`}>{centre.phone}</a>
            </p>
          )}
          <p class="quiet">{t('footer')}</p>
        </div>
        <ThemeChoice />
      </footer>
    </>
  );
}

function Pages() {
  const { path } = page();
  const current = (itemPath: string) => {
    if (itemPath === path) return 'page';
    return (itemPath === 'recordings/' && (path === 'recording/' || path === 'collection/')) ||
      (itemPath === 'events/' && path === 'event/') ||
      (itemPath === 'desk/' && path.startsWith('desk/'))
      ? 'true'
      : undefined;
  };
  return (
    <nav class="pages" aria-label={t('pages')}>
      <ul class="plain-list">
        {(isStaff() ? [...items, deskItem] : items).map(([itemPath, text, Icon]) => (
          <li key={text} class={isStaff() && text === 'about' ? 'pages-wide' : undefined}>
            <a href={addressOf(itemPath)} aria-current={current(itemPath)}>
              <Icon />
              <span>{t(text)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** An open book whose pages curl as the ram's horn of the steppe ornament does. */
const Mark = () => (
  <svg class="mark" viewBox="0 0 48 40" aria-hidden="true" focusable="false">
    <path d="M24 37V13c0-6-4-10-9.500-10C9.500 3 6 6.500 6 11c0 3.700 2.700 6.500 6 6.500 2.700 0 4.800-2 4.800-4.500M24 13c0-6 4-10 9.500-10C38.500 3 42 6.500 42 11c0 3.700-2.700 6.500-6 6.500-2.700 0-4.800-2-4.800-4.500" />
    <path d="M24 37c-5-4.500-12-6-21-6V22M24 37c5-4.500 12-6 21-6V22" />
  </svg>
);
