export const audiences = ['everyone', 'signed-in', 'inside'] as const;
export type Audience = (typeof audiences)[number];

export const licences = [
  'not-said',
  'public-domain',
  'cc0',
  'cc-by',
  'cc-by-sa',
  'cc-by-nd',
  'cc-by-nc',
  'cc-by-nc-sa',
  'cc-by-nc-nd',
  'all-rights-reserved',
  'in-house-only',
] as const;
export type Licence = (typeof licences)[number];

export const ages = ['0+', '6+', '12+', '16+', '18+'] as const;

/** Whether a licence lets everybody keep a copy. What has none, or reserves all rights, is listened to here. */
export const mayBeKept = (licence: Licence | null | undefined): boolean =>
  licence === 'public-domain' || (licence?.startsWith('cc') ?? false);

/** Where a licence stands in full; undefined for what has no such page. */
export function licencePage(licence: Licence): string | undefined {
  if (licence === 'cc0') return 'https://creativecommons.org/publicdomain/zero/1.0/';
  return licence.startsWith('cc-')
    ? `https://creativecommons.org/licenses/${licence.slice(3)}/4.0/`
    : undefined;
}
