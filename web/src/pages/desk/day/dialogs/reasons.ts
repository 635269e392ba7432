import type { LocalizedText } from '../../../../platform/api/contract';

/** Reasons that readers of every language will see on the site and on the screen: they are data, not texts of this page. */
export const reasons = {
  noPower: {
    kk: 'электр жарығы жоқ',
    ru: 'нет электричества',
    en: 'no power',
  },
  noInternet: {
    kk: 'интернет жоқ',
    ru: 'нет интернета',
    en: 'no internet',
  },
} satisfies Record<string, LocalizedText>;
