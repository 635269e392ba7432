import { readFileSync } from 'node:fs';
import type { Plugin, ViteDevServer } from 'vite';
import type { CentreFile } from './site';
import type * as Dev from './dev-page';

/**
 * `npm run dev`: renders each page on request for the demo centre, and passes /api and /identity on to a running
 * `dotnet run --project api/Coworking.Local` (COWORKING_BASE_URL, else its usual address).
 */
export function devPages(): Plugin {
  const target = process.env['COWORKING_BASE_URL'] ?? 'http://127.0.0.1:7071';
  return {
    name: 'dev-pages',
    apply: 'serve',
    config: () => ({ server: { proxy: { '/api': target, '/identity': target } } }),
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        const path = request.url?.split('?')[0] ?? '';
        const html = /^\/((kk|ru|en)\/.*)?$/.test(path) ? await render(server, path) : undefined;
        if (!html) return next();
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        response.end(await server.transformIndexHtml(path, html));
      });
    },
  };
}

async function render(server: ViteDevServer, path: string) {
  const centre = new URL('../../infra/libraries/demo.centre.json', import.meta.url);
  const { devPage } = (await server.ssrLoadModule('/build/dev-page.tsx')) as typeof Dev;
  return devPage(path, JSON.parse(readFileSync(centre, 'utf8')) as CentreFile);
}
