import { defineMessages } from '../../platform/i18n/messages';

export const gateMessages = defineMessages({
  ru: {
    title: 'Эта страница для библиотекарей',
    signInLead: 'Войдите под своим именем сотрудника. Смотреть и слушать записи можно без входа.',
    otherLead: 'Вы вошли как {alias}. Здесь работают библиотекари, а смотреть и слушать записи может каждый.',
    ended: 'Вход закончился',
    endedLead: 'Войдите снова, чтобы продолжить. Набранное ниже ещё не сохранено.',
    signIn: 'Войти',
    signInFailed: 'Войти не получилось: нет связи. Попробуйте ещё раз.',
    recordings: 'К записям',
  },
  kk: {
    title: 'Бұл бет кітапханашыларға арналған',
    signInLead: 'Қызметкер ретінде кіріңіз. Жазбаларды кірмей-ақ көруге және тыңдауға болады.',
    otherLead:
      'Сіз {alias} ретінде кірдіңіз. Мұнда кітапханашылар жұмыс істейді, ал жазбаларды көру мен тыңдау баршаға ашық.',
    ended: 'Кіру мерзімі бітті',
    endedLead: 'Жалғастыру үшін қайта кіріңіз. Төменде терілгендер әлі сақталған жоқ.',
    signIn: 'Кіру',
    signInFailed: 'Кіру мүмкін болмады: байланыс жоқ. Қайталап көріңіз.',
    recordings: 'Жазбаларға өту',
  },
  en: {
    title: 'This page is for librarians',
    signInLead:
      'Sign in with your staff account. Recordings can be watched and listened to without signing in.',
    otherLead:
      'You are signed in as {alias}. Librarians work here; everyone may watch and listen to recordings.',
    ended: 'You are signed out',
    endedLead: 'Sign in again to go on. What is typed below is not saved yet.',
    signIn: 'Sign in',
    signInFailed: 'Could not sign in: no connection. Please try again.',
    recordings: 'To the recordings',
  },
});
