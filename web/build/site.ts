import { kinds, type Centre, type Hours, type Resource } from '../src/platform/api/contract';
import { languages, type Language } from '../src/platform/i18n/messages';
import type { PageData, Settings } from '../src/platform/page';
import { pages, type SitePage } from './pages';
import { zoneOffsets } from './zone';

/** The centre file: what /api/centre answers, and the centre's resources. */
export type CentreFile = Centre & { resources: Resource[] };

export interface Library {
  centre: CentreFile;
  settings: Settings & { blobs: string };
}

/** What tells the data block of a page in a language, for one library stamped at one time. */
export function pageData({ centre, settings }: Library, at: Date) {
  const { name, address, phone } = centre;
  const stamped = { ...centre, hours: hoursAhead(centre.hours, at) };
  const offsets = zoneOffsets(centre.zone, at);
  return (page: SitePage, language: Language): PageData => ({
    name: page.folder,
    path: page.path,
    language,
    centre: {
      name,
      address,
      ...(phone && { phone }),
      ...Object.fromEntries((page.centre ?? []).map((member) => [member, stamped[member]])),
    },
    ...(page.totals && { totals: totalsOf(centre.resources) }),
    settings: { api: settings.api, identity: settings.identity },
    zoneOffsets: offsets,
    messages: Object.fromEntries(
      Object.entries(page.messages).map(([namespace, messages]) => [namespace, messages[language]]),
    ),
  });
}

export const everyPage = () => pages.flatMap((page) => languages.map((language) => ({ page, language })));

/** The page's own title and description: the first namespace it lists. */
export function headTexts(page: SitePage, language: Language) {
  const own = Object.values(page.messages)[0]?.[language] as
    { title?: string; description?: string } | undefined;
  if (!own?.title || !own.description)
    throw new Error(`${page.folder}: its first messages need title and description`);
  return { title: own.title, description: own.description };
}

/** The week, and the dated exceptions of the year that begins the day before the stamping. */
function hoursAhead({ weekly, exceptions }: Hours, at: Date): Hours {
  const dateIn = (days: number) => new Date(at.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const [first, last] = [dateIn(-1), dateIn(366)];
  return { weekly, exceptions: exceptions.filter(({ date }) => first <= date && date <= last) };
}

function totalsOf(resources: Resource[]): NonNullable<PageData['totals']> {
  const active = resources.filter((resource) => resource.active);
  const counted = kinds.map(
    (kind) => [kind, active.filter((resource) => resource.kind === kind).length] as const,
  );
  return Object.fromEntries(counted.filter(([, count]) => count > 0));
}
