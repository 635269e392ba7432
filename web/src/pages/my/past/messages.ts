import { defineMessages } from '../../../platform/i18n/messages';

export const pastMessages = defineMessages({
  ru: {
    title: 'Прошедшие и отменённые',
    empty: 'Прошедших броней пока нет.',
    loading: 'Загружаем…',
    failed: 'Более ранние брони не загрузились.',
    again: 'Попробовать снова',
    earlier: 'Показать более ранние',
    all: 'Это все Ваши брони.',
    forgets: 'Имя забывается через 30 дней после брони, поэтому старше здесь ничего нет.',
  },
  kk: {
    title: 'Өткені мен жойылғаны',
    empty: 'Өткен броньдар әзірге жоқ.',
    loading: 'Жүктелуде…',
    failed: 'Бұрынғы броньдар жүктелмеді.',
    again: 'Қайталап көру',
    earlier: 'Бұрынғыларын көрсету',
    all: 'Бұл — барлық броньдарыңыз.',
    forgets: 'Бронь біткен соң 30 күннен кейін иесі ұмытылады, сондықтан бұдан ескісі мұнда жоқ.',
  },
  en: {
    title: 'Past and cancelled',
    empty: 'No past bookings yet.',
    loading: 'Loading…',
    failed: 'Earlier bookings did not load.',
    again: 'Try again',
    earlier: 'Show earlier ones',
    all: 'These are all your bookings.',
    forgets: 'A booking forgets its reader after 30 days, so nothing older stands here.',
  },
});
