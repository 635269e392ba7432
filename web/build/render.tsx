import { createHash } from 'node:crypto';
import themeScript from '../src/platform/theme/early.js?raw';
import { accentStyles } from './accent';
import { renderDocument, type PageFiles } from './document';
import { everyPage, headTexts, pageData, type Library } from './site';
import { startPage } from './start-page';

/** Vite's manifest of the built scripts and styles. */
export type Manifest = Record<string, { file: string; css?: string[]; imports?: string[] }>;

/** Every file that makes the built site one library's site: path in the site -> content. */
export function renderSite(library: Library, manifest: Manifest, at: Date): Map<string, string> {
  const files = new Map<string, string>();
  const asset = (name: string, extension: string, content: string) => {
    const hash = createHash('sha256').update(content).digest('base64url').slice(0, 8);
    files.set(`assets/${name}-${hash}.${extension}`, content);
    return `/assets/${name}-${hash}.${extension}`;
  };
  const theme = asset('theme', 'js', themeScript);
  const accent = asset('accent', 'css', accentStyles(library.centre.accent));
  const dataOf = pageData(library, at);
  for (const { page, language } of everyPage()) {
    const pageFiles = filesOf(manifest, `src/pages/${page.folder}/main.tsx`);
    const html = renderDocument({
      Page: page.Page,
      data: dataOf(page, language),
      ...headTexts(page, language),
      files: { ...pageFiles, styles: [...pageFiles.styles, accent], themeScript: theme },
      unlisted: page.unlisted ?? false,
    });
    files.set(`${language}/${page.path}index.html`, html);
  }
  const shared = everyPage().find(({ page }) => page.folder === 'home')!;
  const { styles } = filesOf(manifest, `src/pages/${shared.page.folder}/main.tsx`);
  for (const [path, content] of startPage(library, [...styles, accent], theme, asset))
    files.set(path, content);
  return files;
}

export function filesOf(manifest: Manifest, entry: string): Omit<PageFiles, 'themeScript'> {
  const seen = new Set<string>();
  const styles: string[] = [];
  const visit = (name: string) => {
    const chunk = manifest[name];
    if (!chunk) throw new Error(`${name} is not in the build`);
    if (seen.has(name)) return;
    seen.add(name);
    chunk.imports?.forEach(visit);
    styles.push(...(chunk.css ?? []).map((file) => `/${file}`));
  };
  visit(entry);
  const [script, ...preload] = [...seen].map((name) => `/${manifest[name]!.file}`) as [string, ...string[]];
  return { script, preload, styles: [...new Set(styles)] };
}
