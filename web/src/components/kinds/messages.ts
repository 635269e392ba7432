import { defineMessages } from '../../platform/i18n/messages';

export const kindMessages = defineMessages({
  ru: {
    computer: 'Компьютеры',
    seat: 'Места за столом',
    room: 'Залы и комнаты',
    booth: 'Кабины',
    equipment: 'Техника',
  },
  kk: {
    computer: 'Компьютерлер',
    seat: 'Үстел орындары',
    room: 'Залдар мен бөлмелер',
    booth: 'Кабиналар',
    equipment: 'Техника',
  },
  en: {
    computer: 'Computers',
    seat: 'Seats',
    room: 'Rooms',
    booth: 'Booths',
    equipment: 'Equipment',
  },
});
