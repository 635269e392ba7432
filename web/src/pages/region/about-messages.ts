import { defineMessages } from '../../platform/i18n/messages';

/** What the numbers are, below them. */
export const aboutMessages = defineMessages({
  ru: {
    title: 'Что это за числа',
    five: 'За каждым числом — не меньше {n} разных людей за один день. Дни, когда их меньше, складываются со следующими до первого такого дня, и число относится к нему. Пока такого дня не было, стоит «мало» — даже если всего броней много. Гости без билета, кружки и те, чьё имя удалено, вместе считаются за одного.',
    kinds: 'Бронь на места двух видов считается в каждом из них.',
    rate: 'Загрузка — доля занятых минут от всех минут, когда места можно было занять. Неявки — доля броней, по которым никто не пришёл, без отменённых. Обе доли — только там, где есть числа.',
    hours: 'Если за час людей мало, соседние часы сложены и показаны поровну.',
    plays:
      'Просмотры и прослушивания — все записи центра вместе, от 10 секунд. Кто смотрел или слушал, никто не знает, поэтому пять просмотров — это не обязательно пять человек. Дни складываются, пока их не станет {n}.',
    events:
      'Считаются мероприятия, которые состоялись: отменённые не входят, перенесённые — в новый день. Это дела самого центра, о людях они ничего не говорят, поэтому показаны все. Зал, занятый мероприятием, в бронях, неявках и загрузке не участвует. За дни, когда мероприятия ещё не считали, стоит «не считались», а не ноль.',
  },
  kk: {
    title: 'Бұл қандай сандар',
    five: 'Әр санның артында бір күнде келген кемінде {n} түрлі адам бар. Одан аз күндер сондай алғашқы күнге дейін келесі күндерге қосылады, ал сан сол соңғы күнге жатады. Ондай күн болмайынша, броньдар көп болса да, «аз» деп тұрады. Билетсіз қонақтар, үйірмелер мен аты өшірілгендер бірге бір адам болып есептеледі.',
    kinds: 'Екі түрлі орынға жасалған бронь екеуінде де есептеледі.',
    rate: 'Жүктеме — орын алуға болатын барлық минуттың алынған бөлігі. Келмеу — ешкім келмеген броньдардың үлесі, жойылғандары есепке кірмейді. Екі үлес те тек саны бар жерден алынады.',
    hours: 'Бір сағатта адам аз болса, көрші сағаттар қосылып, тең бөліп көрсетіледі.',
    plays:
      'Көру мен тыңдау — орталықтың барлық жазбалары бірге, 10 секундтан бастап. Кім көргенін ешкім білмейді, сондықтан бес рет көру міндетті түрде бес адам емес. Саны кемінде {n} болғанша күндер бірге есептеледі.',
    events:
      'Тек өткен іс-шаралар есептеледі: өткізілмегендері кірмейді, басқа күнге ауыстырылғандары жаңа күніне жазылады. Бұл — орталықтың өз ісі, адамдар туралы ештеңе айтпайды, сондықтан бәрі көрсетіледі. Іс-шара өткен зал броньдарға, келмеуге және жүктемеге кірмейді. Іс-шаралары әлі есептелмеген күндерде нөл емес, «есептелмеген» деп тұрады.',
  },
  en: {
    title: 'What these numbers are',
    five: 'Behind each number are at least {n} different people on one day. Days with fewer are added to the next ones up to the first such day, and the number belongs to that. Until there is one it says “few”, even if there are many bookings in all. Guests without a card, clubs and people who have been forgotten count as one person together.',
    kinds: 'A booking of two kinds of places counts in both.',
    rate: 'The rate of use is the minutes taken out of all minutes that places could be taken. No-shows are the share of bookings nobody came for, cancelled ones left out. Both are only of what has numbers.',
    hours: 'Where an hour has few people, neighbouring hours are added up and shown evenly.',
    plays:
      'Plays are of all recordings of a centre together, from 10 seconds on. Nobody knows who played, so five plays need not be five people. Days are put together until there are {n}.',
    events:
      'Events are counted that took place: cancelled ones are left out, moved ones count on their new day. They are what the centre did and say nothing of people, so every number is shown. A room that an event had is in no bookings, no-shows or rate of use. For days before they were counted it says “not counted”, not zero.',
  },
});
