import { defineMessages } from '../../platform/i18n/messages';

export const aboutMessages = defineMessages({
  ru: {
    title: 'О центре',
    description: 'Часы работы, правила, адрес и телефон коворкинг-центра; что мы знаем о читателях.',
    lead: 'Место в библиотеке, где можно работать, готовиться к экзаменам, встречаться, смотреть и слушать записи. Бесплатно и для всех.',
    hours: 'Часы работы',
    day: 'День',
    open: 'Открыто',
    closed: 'закрыто',
    exceptions: 'Особые дни',
    exceptionsNone: 'В ближайшие месяцы особых дней нет.',
    rules: 'Правила',
    ruleShortest: 'Самая короткая бронь — {length}, время выбирают с шагом {grid}.',
    ruleOverlap: 'Один человек не занимает два места в одно и то же время.',
    ruleCheckIn:
      'Отметиться о приходе можно за {opens} до начала. Если не прийти вовремя, место освободится для других:',
    graceComputer: 'компьютер — через {length}',
    graceSeat: 'место за столом — через {length}',
    graceRoom: 'зал или комната — через {length}',
    graceBooth: 'кабина — через {length}',
    graceEquipment: 'техника — через {length}',
    ruleEnd: 'Последняя бронь дня кончается за {length} до закрытия; до перерыва — можно до самого перерыва.',
    ruleWait:
      'Всё занято — встаньте в лист ожидания. Освободившееся место держим для первого в очереди {length}, потом для следующего.',
    ruleNoShows: {
      one: 'После {n} неявки',
      few: 'После {n} неявок',
      many: 'После {n} неявок',
      other: 'После {n} неявок',
    },
    ruleNoShowsDays: { one: 'за {n} день', few: 'за {n} дня', many: 'за {n} дней', other: 'за {n} дня' },
    ruleNoShowsThen: {
      one: 'бронировать можно только у стойки — {n} день.',
      few: 'бронировать можно только у стойки — {n} дня.',
      many: 'бронировать можно только у стойки — {n} дней.',
      other: 'бронировать можно только у стойки — {n} дня.',
    },
    wayButton: 'Отметиться можно и самому: кнопкой в «Моих бронях».',
    wayScreen: 'Отметиться можно и самому: кодом с экрана центра.',
    wayPoster: 'Отметиться можно и самому: кодом с плаката у места.',
    wayScreenOrPoster: 'Отметиться можно и самому: кодом с экрана центра или с плаката у места.',
    wifi: 'Wi-Fi',
    wifiLead: 'Имя сети, пароль и QR-код видны, когда Вы пришли и отметились.',
    wifiSignIn: 'Войдите, чтобы увидеть.',
    ruleNow: 'Прийти и сесть сразу тоже можно, если свободно.',
    way: 'Где мы и как связаться',
    address: 'Адрес',
    phone: 'Телефон',
    noAccount: 'Нет телефона или почты? Подойдите к стойке: библиотекарь поможет.',
    privacy: 'Что мы знаем о Вас',
    privacyLittle:
      'Как можно меньше. В системе центра у читателя есть только номер без имени, псевдоним, который видит библиотекарь, и язык.',
    privacyNote:
      'Цель и заметку к брони, если Вы их пишете, видит библиотекарь: личного там лучше не писать.',
    privacyName: 'Ваше имя хранит служба входа или журнал самой библиотеки, а не этот сайт.',
    privacyScrub: 'Через 30 дней после брони связь с читателем стирается; остаются только числа для отчёта.',
    privacyTrack:
      'Сайт не следит за Вами: нет рекламы, счётчиков и чужих серверов. В браузере хранятся только язык, оформление, вход и последняя копия расписания.',
    privacyWhere:
      'Система работает в облаке Azure за пределами Казахстана, поэтому личных данных в ней мы почти не держим.',
  },
  kk: {
    title: 'Орталық туралы',
    description:
      'Коворкинг орталығының жұмыс уақыты, ережелері, мекенжайы мен телефоны; оқырман туралы не білеміз.',
    lead: 'Кітапханадағы жұмыс істейтін, емтиханға дайындалатын, кездесетін, жазбаларды көретін және тыңдайтын орын. Тегін әрі баршаға ашық.',
    hours: 'Жұмыс уақыты',
    day: 'Күн',
    open: 'Ашық',
    closed: 'жабық',
    exceptions: 'Ерекше күндер',
    exceptionsNone: 'Таяу айларда ерекше күндер жоқ.',
    rules: 'Ережелер',
    ruleShortest: 'Ең қысқа бронь — {length}, уақыт {grid} қадаммен таңдалады.',
    ruleOverlap: 'Бір адам бір уақытта екі орын алмайды.',
    ruleCheckIn:
      'Келгенін белгілеу басталуынан {opens} бұрын ашылады. Уақытында келмесеңіз, орын басқаларға босайды:',
    graceComputer: 'компьютер — {length} өткен соң',
    graceSeat: 'үстел орны — {length} өткен соң',
    graceRoom: 'зал немесе бөлме — {length} өткен соң',
    graceBooth: 'кабина — {length} өткен соң',
    graceEquipment: 'техника — {length} өткен соң',
    ruleEnd:
      'Күннің соңғы броні жабылудан {length} бұрын аяқталады; үзіліске дейінгі бронь үзіліс басталғанша созыла алады.',
    ruleWait:
      'Бос орын болмаса, күту тізіміне жазылыңыз. Босаған орынды кезектегі бірінші адамға {length} сақтаймыз, содан кейін келесіге.',
    ruleNoShows: { other: '{n} рет келмесеңіз,' },
    ruleNoShowsDays: { other: 'оның бәрі {n} күн ішінде болса,' },
    ruleNoShowsThen: { other: '{n} күн бойы тек кітапханашы арқылы брондайсыз.' },
    wayButton: 'Келгеніңізді өзіңіз де белгілей аласыз: «Броньдарым» бетіндегі түймемен.',
    wayScreen: 'Келгеніңізді өзіңіз де белгілей аласыз: орталық экранындағы кодпен.',
    wayPoster: 'Келгеніңізді өзіңіз де белгілей аласыз: орын жанындағы плакаттың кодымен.',
    wayScreenOrPoster:
      'Келгеніңізді өзіңіз де белгілей аласыз: экрандағы немесе орын жанындағы плакаттағы кодпен.',
    wifi: 'Wi-Fi',
    wifiLead: 'Желі атауы, құпиясөз және QR-код келгеніңіз белгіленген соң көрінеді.',
    wifiSignIn: 'Көру үшін кіріңіз.',
    ruleNow: 'Орын бос болса, бірден келіп отыра беруге де болады.',
    way: 'Біз қайдамыз және қалай хабарласуға болады',
    address: 'Мекенжай',
    phone: 'Телефон',
    noAccount: 'Телефоныңыз немесе поштаңыз жоқ па? Кітапханашыға келіңіз: ол көмектеседі.',
    privacy: 'Сіз туралы не білеміз',
    privacyLittle:
      'Мүмкіндігінше аз. Орталық жүйесінде оқырманның тек аты жоқ нөмірі, кітапханашы көретін лақап аты және тілі бар.',
    privacyNote:
      'Броньға жазған мақсатыңыз бен ескертпеңізді кітапханашы көреді: онда жеке мәлімет жазбаған жөн.',
    privacyName: 'Атыңызды бұл сайт емес, кіру қызметі немесе кітапхананың өз журналы сақтайды.',
    privacyScrub:
      'Броннан кейін 30 күн өткен соң оқырманмен байланысы өшіріледі; есеп үшін тек сандар қалады.',
    privacyTrack:
      'Сайт Сізді бақыламайды: жарнама, санауыш, бөтен сервер жоқ. Браузерде тек тіл, көрініс, кіру және кестенің соңғы көшірмесі сақталады.',
    privacyWhere:
      'Жүйе Қазақстаннан тыс Azure бұлтында жұмыс істейді, сондықтан онда жеке деректерді дерлік сақтамаймыз.',
  },
  en: {
    title: 'About the centre',
    description: 'Hours, rules, address and phone of the coworking centre; what we know of readers.',
    lead: 'A place in the library to work, prepare for exams, meet, watch and listen to recordings. Free and for everyone.',
    hours: 'Opening hours',
    day: 'Day',
    open: 'Open',
    closed: 'closed',
    exceptions: 'Special days',
    exceptionsNone: 'No special days in the coming months.',
    rules: 'Rules',
    ruleShortest: 'The shortest booking is {length}; times are chosen in steps of {grid}.',
    ruleOverlap: 'One person does not hold two places at the same time.',
    ruleCheckIn:
      'Check-in opens {opens} before the start. If you do not come in time, the place goes to others:',
    graceComputer: 'a computer after {length}',
    graceSeat: 'a seat after {length}',
    graceRoom: 'a room after {length}',
    graceBooth: 'a booth after {length}',
    graceEquipment: 'equipment after {length}',
    ruleEnd:
      'The last booking of a day ends {length} before closing; before a break it may run to the break.',
    ruleWait:
      'All taken? Join the waiting list. A place that frees is held for the first in line for {length}, then for the next.',
    ruleNoShows: { one: 'After {n} no-show', other: 'After {n} no-shows' },
    ruleNoShowsDays: { one: 'within {n} day', other: 'within {n} days' },
    ruleNoShowsThen: {
      one: 'you can book only at the desk for {n} day.',
      other: 'you can book only at the desk for {n} days.',
    },
    wayButton: 'You may check in yourself: by the button in “My bookings”.',
    wayScreen: 'You may check in yourself: by the code on the centre’s screen.',
    wayPoster: 'You may check in yourself: by the code of the poster at the place.',
    wayScreenOrPoster: 'You may check in yourself: by the code on the screen or of the poster at the place.',
    wifi: 'Wi-Fi',
    wifiLead: 'The network, its password and a QR code are shown once you have come and checked in.',
    wifiSignIn: 'Sign in to see them.',
    ruleNow: 'You may also just come and sit down, if there is room.',
    way: 'Where we are and how to reach us',
    address: 'Address',
    phone: 'Phone',
    noAccount: 'No phone or e-mail? Come to the desk: the librarian will help.',
    privacy: 'What we know of you',
    privacyLittle:
      "As little as possible. In the centre's system a reader is a number without a name, an alias that the librarian sees, and a language.",
    privacyNote:
      'The purpose and note of a booking, if you write them, are seen by the librarian: better nothing personal there.',
    privacyName:
      "Your name is kept by the sign-in service or in the library's own register, not by this site.",
    privacyScrub:
      'Thirty days after a booking its link to the reader is erased; only figures for the report stay.',
    privacyTrack:
      'This site does not follow you: no advertising, no counters, no foreign servers. Your browser keeps the language, the appearance, the sign-in and the last copy of the timetable.',
    privacyWhere:
      'The system runs in the Azure cloud outside Kazakhstan, which is why we keep almost no personal data in it.',
  },
});
