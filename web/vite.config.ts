import { readdirSync } from 'node:fs';
import { defineConfig } from 'vite';
import { devPages } from './build/dev.ts';

const root = new URL('.', import.meta.url).pathname;

/** Every folder with a main.tsx under src/pages is an entry, named by its address: home, book, desk/upload ... */
const entries = Object.fromEntries(
  readdirSync(`${root}src/pages`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('main.tsx'))
    .map((file) => [file.slice(0, -'/main.tsx'.length), `${root}src/pages/${file}`]),
);

/**
 * Two builds of one source: the scripts and styles for the browser (dist/site), and the program that writes the pages
 * for one library (dist/render), which stamp.mjs runs.
 */
export default defineConfig(({ isSsrBuild }) => ({
  appType: 'custom',
  plugins: [devPages()],
  build: {
    target: ['chrome100', 'firefox115', 'safari15.4'],
    cssTarget: ['chrome100', 'firefox115', 'safari15.4'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    copyPublicDir: !isSsrBuild,
    ...(isSsrBuild
      ? { outDir: 'dist/render', rolldownOptions: { input: `${root}build/render.tsx` }, ssr: true }
      : {
          outDir: 'dist/site',
          manifest: true,
          rolldownOptions: { input: entries },
        }),
  },
  ssr: { noExternal: true },
  test: { include: ['src/**/*.test.{ts,tsx}', 'build/**/*.test.{ts,tsx}'] },
}));
