import type { Language } from '../../platform/i18n/messages';

/** Each language names itself. */
export const languageNames: Record<Language, string> = { kk: 'Қазақша', ru: 'Русский', en: 'English' };
export const shortLanguageNames: Record<Language, string> = { kk: 'Қаз', ru: 'Рус', en: 'Eng' };
