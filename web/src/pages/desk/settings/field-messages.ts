import { defineMessages } from '../../../platform/i18n/messages';

export const fieldMessages = defineMessages({
  ru: { kk: 'По-казахски', ru: 'По-русски', en: 'По-английски' },
  kk: { kk: 'Қазақша', ru: 'Орысша', en: 'Ағылшынша' },
  en: { kk: 'In Kazakh', ru: 'In Russian', en: 'In English' },
});
