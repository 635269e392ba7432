import { defineMessages } from '../../../platform/i18n/messages';

/** Somebody else saved meanwhile. */
export const versionsMessages = defineMessages({
  ru: {
    title: 'Тем временем это изменил кто-то другой',
    lead: 'Ваши изменения не пропали. Посмотрите и сохраните ещё раз.',
    taken: 'Взято из сохранённого: {what}.',
    choose: 'Это изменили вы оба. Выберите, что оставить.',
    mine: 'Моё',
    theirs: 'Сохранённое',
    before: 'Было',
    now: 'Теперь',
  },
  kk: {
    title: 'Бұл арада мұны басқа біреу өзгертті',
    lead: 'Сіздің өзгерістеріңіз жоғалған жоқ. Қарап шығып, қайта сақтаңыз.',
    taken: 'Сақталғаннан алынды: {what}.',
    choose: 'Мұны екеуіңіз де өзгерттіңіз. Қайсысын қалдыратыныңызды таңдаңыз.',
    mine: 'Менікі',
    theirs: 'Сақталғаны',
    before: 'Бұрын',
    now: 'Қазір',
  },
  en: {
    title: 'Somebody else changed this meanwhile',
    lead: 'Your changes are not lost. Look and save again.',
    taken: 'Taken from what is saved: {what}.',
    choose: 'You both changed this. Choose what to keep.',
    mine: 'Mine',
    theirs: 'The saved one',
    before: 'Before',
    now: 'Now',
  },
});
