/** Languages name themselves, as their readers look for them. */
const names: Record<string, string> = { kk: 'Қазақша', ru: 'Русский', en: 'English' };

export const ownNameOf = (language: string): string => names[language] ?? language;
