import { defineMessages } from '../../../platform/i18n/messages';
import { actMessages } from './act-messages';
import { dayMessages } from './day-messages';
import { gridMessages } from './grid-messages';

/** The words of the desk's day. */
export const deskMessages = defineMessages({
  ru: { ...dayMessages.ru, ...gridMessages.ru, ...actMessages.ru },
  kk: { ...dayMessages.kk, ...gridMessages.kk, ...actMessages.kk },
  en: { ...dayMessages.en, ...gridMessages.en, ...actMessages.en },
});
