import { defineMessages } from '../../platform/i18n/messages';

export const shareMessages = defineMessages({
  ru: {
    share: 'Поделиться',
    copied: 'Адрес скопирован.',
    select: 'Адрес выделен: скопируйте его.',
    address: 'Адрес, которым можно поделиться',
  },
  kk: {
    share: 'Бөлісу',
    copied: 'Мекенжай көшірілді.',
    select: 'Мекенжай белгіленді: оны көшіріп алыңыз.',
    address: 'Бөлісуге болатын мекенжай',
  },
  en: {
    share: 'Share',
    copied: 'The address is copied.',
    select: 'The address is selected: please copy it.',
    address: 'Address to share',
  },
});
