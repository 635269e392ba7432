import { defineMessages } from '../../../platform/i18n/messages';

/** What the page says when another file takes the place of a recording's. */
export const replaceMessages = defineMessages({
  ru: {
    replaceTitle: 'Заменить файл: {title}',
    replaceLead:
      'Адрес записи, описание, картинка и субтитры останутся. Пока новый файл загружается и проверяется, читатели смотрят прежний.',
    replaceNow: 'Сейчас: {name}',
    replaceGo: 'Заменить',
    replaceKeep: 'Не заменять',
    replaceWaiting: 'Получаем запись…',
    replaceGone: 'Такой записи больше нет.',
    replaceFailed: 'Не удалось получить запись. Обновите страницу чуть позже.',
    replaceSilence: 'Сервер не ответил. Нажмите «Заменить» ещё раз.',
    doneReplaced: 'Готово, файл заменён',
    doneReplacedLead: 'Проверьте субтитры: они остались от прежнего файла. Копии поменьше делаются заново.',
    toRecordings: 'Ко всем записям',
    wouldNotPlay:
      'Браузеры не проигрывают этот файл, поэтому прежний остался на месте. Сохраните его как MP4 (H.264, AAC) и загрузите снова.',
    overtaken:
      'Тем временем файл этой записи заменили или взялись заменить другим. Если нужен именно этот, замените файл ещё раз.',
    removeReplacementLead: 'Отправленная часть пропадёт. Запись «{title}» останется с прежним файлом.',
  },
  kk: {
    replaceTitle: 'Файлды ауыстыру: {title}',
    replaceLead:
      'Жазбаның мекенжайы, сипаттамасы, суреті мен субтитрлері қалады. Жаңа файл жүктеліп, тексерілгенше оқырмандар бұрынғысын көреді.',
    replaceNow: 'Қазір: {name}',
    replaceGo: 'Ауыстыру',
    replaceKeep: 'Ауыстырмау',
    replaceWaiting: 'Жазба алынып жатыр…',
    replaceGone: 'Мұндай жазба енді жоқ.',
    replaceFailed: 'Жазбаны алу мүмкін болмады. Сәл кейінірек бетті жаңартыңыз.',
    replaceSilence: 'Сервер жауап бермеді. «Ауыстыру» түймесін қайта басыңыз.',
    doneReplaced: 'Дайын, файл ауыстырылды',
    doneReplacedLead: 'Субтитрлерді тексеріңіз: олар бұрынғы файлдан қалды. Шағын көшірмелер қайта жасалады.',
    toRecordings: 'Барлық жазбаларға',
    wouldNotPlay:
      'Браузерлер бұл файлды ойната алмайды, сондықтан бұрынғы файл орнында қалды. Оны MP4 (H.264, AAC) пішімінде сақтап, қайта жүктеңіз.',
    overtaken:
      'Осы арада жазбаның файлы басқасымен ауыстырылды немесе ауыстырылып жатыр. Дәл осы файл керек болса, қайта ауыстырыңыз.',
    removeReplacementLead: 'Жіберілген бөлігі жойылады. «{title}» жазбасы бұрынғы файлымен қалады.',
  },
  en: {
    replaceTitle: 'Replace the file: {title}',
    replaceLead:
      'The recording keeps its address, description, picture and subtitles. Until the new file is uploaded and checked, readers see the old one.',
    replaceNow: 'Now: {name}',
    replaceGo: 'Replace',
    replaceKeep: 'Do not replace',
    replaceWaiting: 'Fetching the recording…',
    replaceGone: 'There is no such recording any more.',
    replaceFailed: 'The recording could not be fetched. Load the page again a little later.',
    replaceSilence: 'The server did not answer. Press Replace once more.',
    doneReplaced: 'Done, the file is replaced',
    doneReplacedLead: 'Look at the subtitles: they are those of the old file. Smaller copies are made anew.',
    toRecordings: 'To all recordings',
    wouldNotPlay:
      'Browsers do not play this file, so the old one stays. Save it as MP4 (H.264, AAC) and upload it again.',
    overtaken:
      'Meanwhile another file has taken the place of this recording’s, or is on its way to. If it has to be this one, replace the file again.',
    removeReplacementLead: 'What was sent is lost. The recording “{title}” keeps its old file.',
  },
});
