import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languages, type Entry } from '../src/platform/i18n/messages';
import { pages } from './pages';
import type { CentreFile } from './site';
import { renderSite, type Manifest } from './render';

const centre = JSON.parse(
  readFileSync(new URL('../../infra/libraries/demo.centre.json', import.meta.url), 'utf8'),
) as CentreFile;
const settings = {
  api: '/api',
  identity: { authority: '/identity', clientId: 'coworking-site', scope: 'openid api' },
  blobs: '',
};
const manifest = Object.fromEntries(
  pages.map(({ folder }) => [`src/pages/${folder}/main.tsx`, { file: `assets/${folder}.js` }]),
) satisfies Manifest;

describe('The site of one library', () => {
  const files = renderSite({ centre, settings }, manifest, new Date('2026-11-24T05:00:00Z'));

  test.each(languages.flatMap((language) => pages.map(({ path }) => `${language}/${path}index.html`)))(
    '%s has its text before any script runs, and no inline style or script',
    (file) => {
      const html = files.get(file)!;
      expect(html).toMatch(/<h1[^>]*>[^<]+/);
      expect(html).toContain(centre.name[file.slice(0, 2) as 'kk']);
      expect(html).not.toMatch(/ style="|<style|<script>| on\w+="/);
    },
  );

  test('knows nothing of a page that it does not have', () => {
    const addresses = [...files.values()].flatMap((html) =>
      [...html.matchAll(/ href="\/((?:kk|ru|en)\/[^"?#]*)"/g)].map(([, address]) => address!),
    );
    const known = (address: string) => files.has(`${address}index.html`);
    expect(addresses.filter((address) => !known(address))).toEqual([]);
  });
});

describe('Translations', () => {
  const namespaces = new Map(pages.flatMap(({ messages }) => Object.entries(messages)));
  const names = (entry: Entry) => {
    const text = typeof entry === 'string' ? entry : entry.other;
    return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();
  };

  test.each([...namespaces])('%s names the same values in every language and form', (_, messages) => {
    for (const [key, source] of Object.entries(messages.ru)) {
      for (const language of languages) {
        const entry = messages[language][key]!;
        const forms = typeof entry === 'string' ? [entry] : Object.values(entry);
        for (const form of forms) expect(names(form), `${language} ${key}`).toEqual(names(source));
      }
    }
  });

  test.each([...namespaces])('%s is not left in another language', (_, messages) => {
    for (const [key, entry] of Object.entries(messages.en))
      expect(JSON.stringify(entry), key).not.toMatch(/[а-яё]/i);
    const kazakh = JSON.stringify(messages.kk);
    const russian = JSON.stringify(messages.ru);
    expect(kazakh).toMatch(/[әғқңөұүһі]/i);
    expect(russian).not.toMatch(/[әғқңөұүһі]/i);
  });
});
