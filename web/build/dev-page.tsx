import { renderDocument } from './document';
import { everyPage, headTexts, pageData, type CentreFile } from './site';

/** One page as the development server shows it: scripts straight from the sources. */
export function devPage(path: string, centre: CentreFile): string | undefined {
  const wanted = path === '/' ? '/ru/' : path;
  const found = everyPage().find(({ page, language }) => `/${language}/${page.path}` === wanted);
  if (!found) return undefined;
  const { page, language } = found;
  const settings = {
    api: '/api',
    identity: { authority: '/identity', clientId: 'coworking-site', scope: 'openid api' },
    blobs: '',
  };
  return renderDocument({
    Page: page.Page,
    data: pageData({ centre, settings }, new Date())(page, language),
    ...headTexts(page, language),
    files: {
      script: `/src/pages/${page.folder}/main.tsx`,
      preload: [],
      styles: [],
      themeScript: '/src/platform/theme/early.js',
    },
    unlisted: page.unlisted ?? false,
  });
}
