import { defineMessages } from '../../platform/i18n/messages';

export const signedInMessages = defineMessages({
  ru: {
    title: 'Вход',
    description: 'Возвращение после входа',
    going: 'Завершаем вход…',
    failed: 'Войти не получилось. Ничего из выбранного не потеряно.',
    home: 'На главную',
  },
  kk: {
    title: 'Кіру',
    description: 'Кіргеннен кейін оралу',
    going: 'Кіру аяқталуда…',
    failed: 'Кіру мүмкін болмады. Таңдағаныңыз сақталды.',
    home: 'Басты бетке',
  },
  en: {
    title: 'Signing in',
    description: 'Coming back after signing in',
    going: 'Finishing the sign-in…',
    failed: 'Could not sign in. Nothing that you chose is lost.',
    home: 'To the home page',
  },
});
