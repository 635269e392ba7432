import { defineMessages } from '../../platform/i18n/messages';

/** What is said of a recording wherever one is shown. */
export const mediaMessages = defineMessages({
  ru: {
    audio: 'Аудио',
    video: 'Видео',
    seconds: '{n} с',
    languageKk: 'на казахском',
    languageRu: 'на русском',
    languageEn: 'на английском',
  },
  kk: {
    audio: 'Аудио',
    video: 'Бейне',
    seconds: '{n} с',
    languageKk: 'қазақ тілінде',
    languageRu: 'орыс тілінде',
    languageEn: 'ағылшын тілінде',
  },
  en: {
    audio: 'Audio',
    video: 'Video',
    seconds: '{n} s',
    languageKk: 'in Kazakh',
    languageRu: 'in Russian',
    languageEn: 'in English',
  },
});
