import { accentPair, contrast } from '../../../../build/accent';
import type { LocalizedText } from '../../../platform/api/contract';
import { formatNumber } from '../../../platform/i18n/numbers';
import { texts } from '../../../platform/i18n/texts';
import type { centreMessages } from './centre-messages';
import { Check, Fault, faultOf, LocalizedField, Section, TextField, told } from './fields';
import { LogoField } from './LogoField';
import { change, draft } from './state';

const t = texts<typeof centreMessages>('settingscentre');

/** Name, address, phone, languages, colour, logo. */
export function CentreSection() {
  const { name, address, phone, languages } = draft.value!;
  const text = (path: string) => (value: LocalizedText | null) => change(path, value);
  return (
    <Section id="settings-centre" title={t('title')}>
      <LocalizedField path="name" legend={t('name')} value={name} onInput={text('name')} maxLength={200} />
      <LocalizedField
        path="address"
        legend={t('address')}
        value={address}
        onInput={text('address')}
        maxLength={200}
      />
      <TextField
        path="phone"
        label={t('phone')}
        maxLength={40}
        value={phone ?? ''}
        onInput={(value) => change('phone', value.trim() === '' ? null : value)}
      />
      <fieldset class="field" id="languages" tabIndex={-1}>
        <legend>{t('languages')}</legend>
        <p class="quiet small">{t('languagesHint')}</p>
        {(['kk', 'ru', 'en'] as const).map((language) => (
          <Check
            key={language}
            label={t(language)}
            checked={languages.includes(language)}
            onChange={(on) =>
              change('languages', on ? [...languages, language] : languages.filter((one) => one !== language))
            }
          />
        ))}
        <Fault path="languages" />
      </fieldset>
      <AccentField />
      <LogoField />
    </Section>
  );
}

const isColour = (text: string) => /^#[0-9a-f]{6}$/i.test(text);

/** The colour as it is typed, and as the site will show it on light and on dark paper. */
function AccentField() {
  const { accent } = draft.value!;
  const shown = isColour(accent) ? accentPair(accent) : undefined;
  return (
    <div class="field settings-accent">
      <label for="accent">{t('accent')}</label>
      <p id="accent-hint" class="quiet small">
        {t('accentHint')}
      </p>
      <div class="settings-accent-ways">
        <input
          type="color"
          aria-label={t('accentPick')}
          value={isColour(accent) ? accent : '#000000'}
          onInput={(event) => change('accent', event.currentTarget.value)}
        />
        <input
          {...told('accent', 'accent-hint')}
          value={accent}
          maxLength={7}
          onInput={(event) => change('accent', event.currentTarget.value.trim())}
        />
      </div>
      {shown && !faultOf('accent') && (
        <ul class="plain-list settings-swatches">
          {(
            [
              ['light', shown.light],
              ['dark', shown.dark],
            ] as const
          ).map(([theme, { colour, on, paper }]) => (
            <li key={theme} style={{ background: paper, color: colour }}>
              <span class="settings-swatch" style={{ background: colour, color: on }}>
                {t('accentButton')}
              </span>
              <span class="small">
                {t(theme === 'light' ? 'accentLight' : 'accentDark', {
                  ratio: formatNumber(contrast(colour, paper), 1),
                })}
              </span>
            </li>
          ))}
        </ul>
      )}
      {shown && (
        <p class="small" role="status">
          {shown.light.colour.toLowerCase() === accent.toLowerCase()
            ? t('accentAsIs')
            : t('accentDarkened', { colour: shown.light.colour })}
        </p>
      )}
      <Fault path="accent" />
    </div>
  );
}
