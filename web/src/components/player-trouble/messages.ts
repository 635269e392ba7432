import { defineMessages } from '../../platform/i18n/messages';

/** Why a recording does not go on. */
export const playerTroubleMessages = defineMessages({
  ru: {
    stopped: 'Воспроизведение остановилось',
    stoppedLead: 'Связь прервалась. Место сохранено: {time}.',
    retry: 'Попробовать снова',
    unplayable: 'Этот браузер не умеет воспроизводить такой файл',
  },
  kk: {
    stopped: 'Ойнату тоқтап қалды',
    stoppedLead: 'Байланыс үзілді. Тоқтаған жері сақталды: {time}.',
    retry: 'Қайталап көру',
    unplayable: 'Бұл браузер мұндай файлды ойната алмайды',
  },
  en: {
    stopped: 'Playing has stopped',
    stoppedLead: 'The connection broke. Your place is kept: {time}.',
    retry: 'Try again',
    unplayable: 'This browser cannot play such a file',
  },
});
