import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { languageNames } from '../src/components/language-switch/names';
import { languages, type Language } from '../src/platform/i18n/messages';
import chooseLanguage from './choose-language.js?raw';
import type { Library } from './site';

type Asset = (name: string, extension: string, content: string) => string;

const notFound: Record<Language, string> = {
  kk: 'Мұндай бет жоқ. Басты бетке өтіңіз:',
  ru: 'Такой страницы нет. Перейдите на главную:',
  en: 'There is no such page. Go to the home page:',
};

/** The two pages without a language: the bare address, which goes on by itself, and the page for a wrong address. */
export function startPage(
  { centre }: Library,
  styles: string[],
  theme: string,
  asset: Asset,
): [string, string][] {
  const first = (languages.find((language) => language === centre.languages[0]) ?? 'kk') satisfies Language;
  const choose = asset('choose-language', 'js', chooseLanguage);
  const names = languages.map((language) => centre.name[language]).filter((name) => name !== undefined);
  const bare = (scripts: string[], content: ComponentChildren) =>
    `<!doctype html>\n${renderToString(
      <html lang={first}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{names.join(' · ')}</title>
          {scripts.map((src) => (
            <script src={src} />
          ))}
          {styles.map((href) => (
            <link rel="stylesheet" href={href} />
          ))}
          <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        </head>
        <body>
          <main class="bare">{content}</main>
        </body>
      </html>,
    )}\n`;
  const links = (before?: Record<Language, string>) =>
    languages.map((language) => (
      <p lang={language}>
        {before && `${before[language]} `}
        <a href={`/${language}/`} hreflang={language}>
          {before ? (centre.name[language] ?? names[0]) : languageNames[language]}
        </a>
      </p>
    ));
  return [
    ['index.html', bare([choose, theme], [names.map((name) => <h1>{name}</h1>).slice(0, 1), ...links()])],
    ['404.html', bare([theme], [<h1>404</h1>, ...links(notFound)])],
  ];
}
