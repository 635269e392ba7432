import { defineMessages } from '../../../platform/i18n/messages';

export const deskRecordingsMessages = defineMessages({
  ru: {
    recordings: 'Записи центра',
    ready: 'Опубликована',
    uploading: 'Загружается',
    checking: 'Проверяется',
    deleted: 'Удалена',
    empty: 'Записей пока нет. Загрузите первую.',
    waiting: 'Получаем список…',
  },
  kk: {
    recordings: 'Орталықтың жазбалары',
    ready: 'Жарияланған',
    uploading: 'Жүктелуде',
    checking: 'Тексерілуде',
    deleted: 'Жойылған',
    empty: 'Әзірге жазба жоқ. Біріншісін жүктеңіз.',
    waiting: 'Тізім алынып жатыр…',
  },
  en: {
    recordings: 'Recordings of the centre',
    ready: 'Published',
    uploading: 'Uploading',
    checking: 'Being checked',
    deleted: 'Deleted',
    empty: 'No recordings yet. Upload the first one.',
    waiting: 'Fetching the list…',
  },
});
