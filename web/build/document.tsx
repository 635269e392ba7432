import type { ComponentType } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { languages } from '../src/platform/i18n/messages';
import { localized } from '../src/platform/i18n/texts';
import { setPage, type PageData } from '../src/platform/page';

/** The files that one page's HTML names. */
export interface PageFiles {
  script: string;
  preload: string[];
  styles: string[];
  themeScript: string;
}

export interface DocumentParts {
  Page: ComponentType;
  data: PageData;
  title: string;
  description: string;
  files: PageFiles;
  unlisted: boolean;
}

/** One whole page: its text stands in it before any script runs. */
export function renderDocument({ Page, data, title, description, files, unlisted }: DocumentParts): string {
  setPage(data);
  const body = renderToString(<Page />);
  const head = renderToString(
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <title>{`${title} · ${localized(data.centre.name)}`}</title>
      <meta name="description" content={description} />
      {unlisted && <meta name="robots" content="noindex" />}
      <meta name="color-scheme" content="light dark" />
      <script src={files.themeScript} />
      {files.styles.map((href) => (
        <link rel="stylesheet" href={href} />
      ))}
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      {languages.map((language) => (
        <link rel="alternate" hreflang={language} href={`/${language}/${data.path}`} />
      ))}
      {files.preload.map((href) => (
        <link rel="modulepreload" href={href} />
      ))}
      <script type="module" src={files.script} />
    </head>,
  );
  // A closing tag inside a text must not end the block.
  const json = JSON.stringify(data).replace(/</g, '\\u003c');
  return `<!doctype html>
<html lang="${data.language}">${head}<body><div id="app">${body}</div><script id="page-data" type="application/json">${json}</script></body></html>
`;
}
