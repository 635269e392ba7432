import { defineMessages } from '../../platform/i18n/messages';

/** One text in each of the site's languages. */
export const textFieldsMessages = defineMessages({
  ru: { kk: 'По-казахски', ru: 'По-русски', en: 'По-английски' },
  kk: { kk: 'Қазақша', ru: 'Орысша', en: 'Ағылшынша' },
  en: { kk: 'In Kazakh', ru: 'In Russian', en: 'In English' },
});
