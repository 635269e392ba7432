import { defineMessages } from '../platform/i18n/messages';

export const eventMessages = defineMessages({
  ru: {
    club: 'Клуб',
    lecture: 'Лекция',
    film: 'Кинопоказ',
    'master-class': 'Мастер-класс',
    meeting: 'Встреча',
    other: 'Мероприятие',
    today: 'сегодня',
    tomorrow: 'завтра',
    cancelled: 'Отменено',
  },
  kk: {
    club: 'Клуб',
    lecture: 'Дәріс',
    film: 'Фильм көрсетілімі',
    'master-class': 'Шеберлік сабағы',
    meeting: 'Кездесу',
    other: 'Іс-шара',
    today: 'бүгін',
    tomorrow: 'ертең',
    cancelled: 'Өткізілмейді',
  },
  en: {
    club: 'Club',
    lecture: 'Lecture',
    film: 'Film',
    'master-class': 'Master class',
    meeting: 'Meeting',
    other: 'Event',
    today: 'today',
    tomorrow: 'tomorrow',
    cancelled: 'Cancelled',
  },
});
