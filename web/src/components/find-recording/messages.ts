import { defineMessages } from '../../platform/i18n/messages';

export const findRecordingMessages = defineMessages({
  ru: {
    find: 'Найти запись',
    hint: 'Название, имя или метка',
    found: 'Что можно добавить',
    add: 'Добавить',
    addOne: 'Добавить: {name}',
    nothing: 'Ничего не нашлось.',
  },
  kk: {
    find: 'Жазба іздеу',
    hint: 'Атауы, есімі немесе белгісі',
    found: 'Қосуға болатын жазбалар',
    add: 'Қосу',
    addOne: 'Қосу: {name}',
    nothing: 'Ештеңе табылмады.',
  },
  en: {
    find: 'Find a recording',
    hint: 'Title, name or tag',
    found: 'What can be added',
    add: 'Add',
    addOne: 'Add: {name}',
    nothing: 'Nothing found.',
  },
});
