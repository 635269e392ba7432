import { defineMessages } from '../../platform/i18n/messages';

export const wifiMessages = defineMessages({
  ru: {
    title: 'Wi-Fi центра',
    network: 'Сеть',
    password: 'Пароль',
    noPassword: 'без пароля',
    code: 'QR-код Wi-Fi: наведите камеру телефона',
    show: 'Показать Wi-Fi',
    silence: 'Сервер не ответил. Нажмите ещё раз.',
  },
  kk: {
    title: 'Орталықтың Wi-Fi желісі',
    network: 'Желі',
    password: 'Құпиясөз',
    noPassword: 'құпиясөзсіз',
    code: 'Wi-Fi QR-коды: телефон камерасын жақындатыңыз',
    show: 'Wi-Fi көрсету',
    silence: 'Сервер жауап бермеді. Қайта басыңыз.',
  },
  en: {
    title: 'Wi-Fi of the centre',
    network: 'Network',
    password: 'Password',
    noPassword: 'no password',
    code: 'QR code of the Wi-Fi: point a phone’s camera at it',
    show: 'Show the Wi-Fi',
    silence: 'The server did not answer. Press again.',
  },
});
