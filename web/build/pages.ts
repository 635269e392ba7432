import type { ComponentType } from 'preact';
import type { Messages } from '../src/platform/i18n/messages';
import type { Centre } from '../src/platform/api/contract';

/** What a page's page.ts says of it; its folder's name is the page's address. */
export interface PageDefinition {
  Page: ComponentType;
  /** The texts that the page and its components use, by namespace; the first must have `title` and `description`. */
  messages: Record<string, Messages>;
  /** What the page needs of the centre beside its name, address and phone. */
  centre?: (keyof Centre)[];
  /** Whether the page says how many places of each kind there are. */
  totals?: boolean;
  /** Pages for one person or for staff are not for search engines. */
  unlisted?: boolean;
}

/** path below the language ('' | 'book/' | 'desk/upload/') and folder name of each page. */
const modules = import.meta.glob<{ page: PageDefinition }>('../src/pages/**/page.ts', { eager: true });

export const pages = Object.entries(modules).map(([file, module]) => {
  const folder = file.slice('../src/pages/'.length, -'/page.ts'.length);
  return { folder, path: folder === 'home' ? '' : `${folder}/`, ...module.page };
});
export type SitePage = (typeof pages)[number];
