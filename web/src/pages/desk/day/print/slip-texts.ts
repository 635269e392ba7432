import type { Language } from '../../../../platform/i18n/messages';

/** In the script and in three languages at once, unlike all other texts: a slip is printed in its reader's language. */
export const slipTexts: Record<Language, Record<'title' | 'come' | 'code' | 'how' | 'or', string>> = {
  ru: {
    title: 'Ваше место',
    come: 'Отметьтесь у стойки до',
    code: 'Код брони',
    how: 'Отменить бронь по этому коду:',
    or: 'или скажите библиотекарю.',
  },
  kk: {
    title: 'Сіздің орныңыз',
    come: 'Кітапханашыда белгіленіңіз, соңғы уақыты',
    code: 'Бронь коды',
    how: 'Броньды осы кодпен жою:',
    or: 'немесе кітапханашыға айтыңыз.',
  },
  en: {
    title: 'Your place',
    come: 'Check in at the desk before',
    code: 'Booking code',
    how: 'Cancel with this code at',
    or: 'or tell the librarian.',
  },
};
