import { defineMessages } from '../../../platform/i18n/messages';

export const deskRecordingsMessages = defineMessages({
  ru: {
    recordings: 'Записи центра',
    describe: 'Описать',
    describeOne: 'Описать: {title}',
    ready: 'Опубликована',
    uploading: 'Загружается',
    checking: 'Проверяется',
    deleted: 'Удалена',
    empty: 'Записей пока нет. Загрузите первую.',
    waiting: 'Получаем список…',
  },
  kk: {
    recordings: 'Орталықтың жазбалары',
    describe: 'Сипаттау',
    describeOne: 'Сипаттау: {title}',
    ready: 'Жарияланған',
    uploading: 'Жүктелуде',
    checking: 'Тексерілуде',
    deleted: 'Жойылған',
    empty: 'Әзірге жазба жоқ. Біріншісін жүктеңіз.',
    waiting: 'Тізім алынып жатыр…',
  },
  en: {
    recordings: 'Recordings of the centre',
    describe: 'Describe',
    describeOne: 'Describe: {title}',
    ready: 'Published',
    uploading: 'Uploading',
    checking: 'Being checked',
    deleted: 'Deleted',
    empty: 'No recordings yet. Upload the first one.',
    waiting: 'Fetching the list…',
  },
});
