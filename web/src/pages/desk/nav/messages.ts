import { defineMessages } from '../../../platform/i18n/messages';

export const deskNavMessages = defineMessages({
  ru: {
    nav: 'Разделы стойки',
    day: 'День',
    series: 'Серии',
    posters: 'Плакаты',
    televisions: 'Телевизоры',
    screen: 'Экран',
    upload: 'Записи',
    resources: 'Места',
    settings: 'Настройки',
  },
  kk: {
    nav: 'Үстел бөлімдері',
    day: 'Күн',
    series: 'Топтамалар',
    posters: 'Плакаттар',
    televisions: 'Теледидарлар',
    screen: 'Экран',
    upload: 'Жазбалар',
    resources: 'Орындар',
    settings: 'Баптаулар',
  },
  en: {
    nav: 'Parts of the desk',
    day: 'Day',
    series: 'Series',
    posters: 'Posters',
    televisions: 'Televisions',
    screen: 'Screen',
    upload: 'Recordings',
    resources: 'Places',
    settings: 'Settings',
  },
});
