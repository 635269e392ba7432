import './theme-choice.css';
import { useEffect, useState } from 'preact/hooks';
import { texts } from '../../platform/i18n/texts';
import { chooseTheme, chosenTheme, themes, type Theme } from '../../platform/theme/theme';
import type { shellMessages } from '../shell/messages';

const t = texts<typeof shellMessages>('shell');

const labels = { auto: 'themeAuto', light: 'themeLight', dark: 'themeDark' } as const;

export function ThemeChoice() {
  const [chosen, setChosen] = useState<Theme>('auto');
  useEffect(() => setChosen(chosenTheme()), []);
  return (
    <fieldset class="theme-choice">
      <legend>{t('theme')}</legend>
      {themes.map((theme) => (
        <label key={theme}>
          <input
            type="radio"
            name="theme"
            checked={theme === chosen}
            onChange={() => {
              chooseTheme(theme);
              setChosen(theme);
            }}
          />
          <span>{t(labels[theme])}</span>
        </label>
      ))}
    </fieldset>
  );
}
