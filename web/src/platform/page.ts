import type { Centre, Kind } from './api/contract';
import type { Catalogue, Language } from './i18n/messages';
import type { ZoneOffset } from './time/zone';

/** What a site is registered as where people sign in. */
export interface Registration {
  authority: string;
  clientId: string;
  scope: string;
}

/** Where this library's services are: written into every page when the site is stamped. */
export interface Settings {
  api: string;
  /** The readers' registration, and the staff's where they sign in elsewhere. */
  identity: Registration & { staff?: Registration };
}

/** What the stamped page knows before any request: the JSON block `page-data` of its HTML. */
export interface PageData {
  name: string;
  /** The page's path below its language: '' for home, 'book/', 'desk/upload/'. */
  path: string;
  language: Language;
  centre: Pick<Centre, 'name' | 'address' | 'phone'> & Partial<Centre>;
  /** How many places of each kind the centre had when the site was stamped; only on pages that ask for it. */
  totals?: Partial<Record<Kind, number>>;
  settings: Settings;
  zoneOffsets: ZoneOffset[];
  messages: Record<string, Catalogue>;
}

let current: PageData | undefined;

export function setPage(data: PageData) {
  current = data;
}

export function page(): PageData {
  if (!current) throw new Error('The page has no data yet');
  return current;
}

/** The address of a page in a language, `/ru/book/?date=...`. */
export function addressOf(
  path: string,
  query: Record<string, string> = {},
  language = page().language,
): string {
  const search = new URLSearchParams(query).toString();
  return `/${language}/${path}${search && `?${search}`}`;
}
