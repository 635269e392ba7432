import { defineMessages } from '../../../platform/i18n/messages';

export const directorMessages = defineMessages({
  ru: {
    gateTitle: 'Эта страница для директора',
    gateLead: 'Часы, правила и места центра меняет директор. Скажите ему, что нужно поправить.',
    gateDesk: 'К стойке',
  },
  kk: {
    gateTitle: 'Бұл бет директорға арналған',
    gateLead:
      'Орталықтың жұмыс уақытын, ережелері мен орындарын директор өзгертеді. Не түзету керегін соған айтыңыз.',
    gateDesk: 'Қызмет үстеліне',
  },
  en: {
    gateTitle: 'This page is for the director',
    gateLead:
      'Hours, rules and places of the centre are changed by the director. Tell them what needs to be put right.',
    gateDesk: 'To the desk',
  },
});
