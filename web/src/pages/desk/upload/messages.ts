import { defineMessages } from '../../../platform/i18n/messages';
import { formMessages } from './form-messages';
import { progressMessages } from './progress-messages';
import { replaceMessages } from './replace-messages';

/** All that the page of uploads says of one file; the queue has words of its own. */
export const uploadMessages = defineMessages({
  ru: { ...formMessages.ru, ...progressMessages.ru, ...replaceMessages.ru },
  kk: { ...formMessages.kk, ...progressMessages.kk, ...replaceMessages.kk },
  en: { ...formMessages.en, ...progressMessages.en, ...replaceMessages.en },
});
