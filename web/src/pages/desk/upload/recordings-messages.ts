import { defineMessages } from '../../../platform/i18n/messages';

export const deskRecordingsMessages = defineMessages({
  ru: {
    recordings: 'Записи центра',
    describe: 'Описать',
    describeOne: 'Описать: {title}',
    ready: 'Опубликована',
    uploading: 'Загружается',
    checking: 'Проверяется',
    needsConversion: 'Нужно преобразовать',
    reasonContainer: 'Браузеры не открывают файлы этого вида.',
    reasonPicture: 'Браузеры не показывают такое видео.',
    reasonSound: 'Браузеры не воспроизводят такой звук.',
    needsConversionLead:
      'Файл сохранён, но на сайте его пока не видно. Сохраните его как MP4 (H.264, AAC) и загрузите снова или сделайте копию здесь.',
    needsConversionElsewhere:
      'Файл сохранён, но на сайте его пока не видно. Сохраните его как MP4 (H.264, AAC) и загрузите снова.',
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
    needsConversion: 'Түрлендіру қажет',
    reasonContainer: 'Браузерлер мұндай файлды ашпайды.',
    reasonPicture: 'Браузерлер мұндай бейнені көрсетпейді.',
    reasonSound: 'Браузерлер мұндай дыбысты ойнатпайды.',
    needsConversionLead:
      'Файл сақталды, бірақ сайтта әзірге көрінбейді. Оны MP4 (H.264, AAC) пішімінде сақтап, қайта жүктеңіз немесе көшірмесін осы жерде жасаңыз.',
    needsConversionElsewhere:
      'Файл сақталды, бірақ сайтта әзірге көрінбейді. Оны MP4 (H.264, AAC) пішімінде сақтап, қайта жүктеңіз.',
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
    needsConversion: 'Needs conversion',
    reasonContainer: 'Browsers do not open files of this kind.',
    reasonPicture: 'Browsers do not show such a picture.',
    reasonSound: 'Browsers do not play such sound.',
    needsConversionLead:
      'The file is kept, but it is not on the site yet. Save it as MP4 (H.264, AAC) and upload it again, or make a copy here.',
    needsConversionElsewhere:
      'The file is kept, but it is not on the site yet. Save it as MP4 (H.264, AAC) and upload it again.',
    deleted: 'Deleted',
    empty: 'No recordings yet. Upload the first one.',
    waiting: 'Fetching the list…',
  },
});
