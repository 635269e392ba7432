import { defineMessages } from '../../platform/i18n/messages';

export const eventsMessages = defineMessages({
  ru: {
    title: 'Афиша',
    description: 'Лекции, клубы, мастер-классы и творческие вечера центра: когда и где, вход свободный.',
    lead: 'Лекции, клубы, мастер-классы, встречи. Вход свободный.',
    announce: 'Объявить мероприятие',
    month: 'Месяц',
    all: 'Все',
    loading: 'Получаем афишу…',
    empty: 'Пока ничего не объявлено',
    emptyLead:
      'Здесь появятся лекции, клубы, мастер-классы и вечера центра: когда они будут и где. А пока можно прийти поработать.',
    take: 'Занять место',
  },
  kk: {
    title: 'Іс-шаралар',
    description:
      'Орталықтағы дәрістер, клубтар, шеберлік сабақтары мен шығармашылық кештер: қашан, қайда. Кіру тегін.',
    lead: 'Дәрістер, клубтар, шеберлік сабақтары, кездесулер. Кіру тегін.',
    announce: 'Іс-шара жариялау',
    month: 'Ай',
    all: 'Барлығы',
    loading: 'Тізім алынып жатыр…',
    empty: 'Әзірге іс-шара жарияланған жоқ',
    emptyLead:
      'Мұнда орталықтың дәрістері, клубтары, шеберлік сабақтары мен кештері шығады: қашан және қайда өтетіні. Әзірге жұмыс істеуге келе аласыз.',
    take: 'Орын алу',
  },
  en: {
    title: 'Events',
    description:
      'Lectures, clubs, master classes and evenings at the centre: when and where, free of charge.',
    lead: 'Lectures, clubs, master classes, meetings. Free of charge.',
    announce: 'Announce an event',
    month: 'Month',
    all: 'All',
    loading: 'Fetching the events…',
    empty: 'Nothing is announced yet',
    emptyLead:
      'Lectures, clubs, master classes and evenings of the centre will appear here: when they are and where. Until then, come and work.',
    take: 'Take a place',
  },
});
