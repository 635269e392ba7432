import { defineMessages } from '../../platform/i18n/messages';

/** How often a recording was played, for the desk. */
export const playsMessages = defineMessages({
  ru: {
    month: 'За 30 дней',
    year: 'За год',
    none: 'пока ни разу',
    watched: { one: '{n} просмотр', few: '{n} просмотра', many: '{n} просмотров', other: '{n} просмотра' },
    listened: {
      one: '{n} прослушивание',
      few: '{n} прослушивания',
      many: '{n} прослушиваний',
      other: '{n} прослушивания',
    },
    failed: 'Просмотры сейчас не посчитать: сервер не отвечает.',
    offline: 'Просмотры сейчас не посчитать: нет связи.',
    busy: 'Слишком много запросов подряд. Подождите минуту.',
    signedOut: 'Вход закончился. Войдите снова.',
    again: 'Попробовать снова',
    about: 'Считается от 10 секунд. Кто смотрел или слушал, неизвестно и не записывается.',
  },
  kk: {
    month: 'Соңғы 30 күнде',
    year: 'Соңғы бір жылда',
    none: 'әзірге ойнатылмаған',
    watched: { one: '{n} рет көрілді', other: '{n} рет көрілді' },
    listened: { one: '{n} рет тыңдалды', other: '{n} рет тыңдалды' },
    failed: 'Қанша рет ойнатылғанын қазір біле алмадық: сервер жауап бермей тұр.',
    offline: 'Қанша рет ойнатылғанын қазір біле алмадық: байланыс жоқ.',
    busy: 'Сұраныс тым көп болды. Бір минут күтіңіз.',
    signedOut: 'Кіру мерзімі бітті. Қайта кіріңіз.',
    again: 'Қайталап көру',
    about: '10 секундтан бастап есептеледі. Кім көргені не тыңдағаны белгісіз, жазылмайды.',
  },
  en: {
    month: 'Last 30 days',
    year: 'Last 12 months',
    none: 'not once yet',
    watched: { one: 'watched {n} time', other: 'watched {n} times' },
    listened: { one: 'listened to {n} time', other: 'listened to {n} times' },
    failed: 'Plays cannot be told just now: the server does not answer.',
    offline: 'Plays cannot be told just now: no connection.',
    busy: 'Too many requests at once. Wait a minute.',
    signedOut: 'You are signed out. Sign in again.',
    again: 'Try again',
    about: 'Counted from 10 seconds on. Who it was is not known and not kept.',
  },
});
