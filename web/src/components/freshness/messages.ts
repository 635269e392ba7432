import { defineMessages } from '../../platform/i18n/messages';

export const freshnessMessages = defineMessages({
  ru: {
    offline: 'Нет связи. То, что Вы видите, — от {time}.',
    offlineEmpty: 'Нет связи, и сохранённой копии ещё нет.',
    failed: 'Центр сейчас не отвечает. То, что Вы видите, — от {time}.',
    failedEmpty: 'Центр сейчас не отвечает.',
    waiting: 'Загружаем…',
    part: 'Не удалось загрузить эту часть страницы: нет связи.',
    again: 'Попробовать снова',
  },
  kk: {
    offline: 'Байланыс жоқ. Көріп тұрғаныңыз — {time} мәліметі.',
    offlineEmpty: 'Байланыс жоқ, сақталған көшірме де әзірге жоқ.',
    failed: 'Орталық қазір жауап бермей тұр. Көріп тұрғаныңыз — {time} мәліметі.',
    failedEmpty: 'Орталық қазір жауап бермей тұр.',
    waiting: 'Жүктелуде…',
    part: 'Беттің бұл бөлігі жүктелмеді: байланыс жоқ.',
    again: 'Қайталап көру',
  },
  en: {
    offline: 'No connection. What you see is from {time}.',
    offlineEmpty: 'No connection, and no saved copy yet.',
    failed: 'The centre does not answer just now. What you see is from {time}.',
    failedEmpty: 'The centre does not answer just now.',
    waiting: 'Loading…',
    part: 'This part of the page did not load: no connection.',
    again: 'Try again',
  },
});
