export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** What the person chose; `auto` follows the system. Read and written as plain text, because early.js reads it too. */
export function chosenTheme(): Theme {
  try {
    const chosen = localStorage.getItem('theme');
    return themes.find((theme) => theme === chosen) ?? 'auto';
  } catch (fault) {
    if (fault instanceof DOMException) return 'auto';
    throw fault;
  }
}

export function chooseTheme(theme: Theme) {
  try {
    localStorage.setItem('theme', theme);
  } catch (fault) {
    if (!(fault instanceof DOMException)) throw fault;
  }
  dispatchEvent(new Event('themechosen'));
}
