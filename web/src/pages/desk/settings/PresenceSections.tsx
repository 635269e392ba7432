import { texts } from '../../../platform/i18n/texts';
import { usualNoShows } from './draft';
import { Check, NumberField, Section } from './fields';
import type { ruleMessages } from './rule-messages';
import { change, draft } from './state';

const t = texts<typeof ruleMessages>('settingsrules');

const ways = ['button', 'screenCode', 'poster'] as const;

/** How patrons say that they have come; the desk always can. */
export function CheckInSection() {
  const { checkIn } = draft.value!.rules;
  const onlyDesk = ways.every((way) => !checkIn[way]);
  return (
    <Section id="settings-check-in" title={t('checkIn')}>
      <p class="quiet">{t('checkInLead')}</p>
      {ways.map((way) => (
        <Check
          key={way}
          label={t(way)}
          hint={t(`${way}Why`)}
          checked={checkIn[way]}
          onChange={(on) => change(`rules.checkIn.${way}`, on)}
        />
      ))}
      {onlyDesk && <p role="status">{t('onlyDesk')}</p>}
      {checkIn.button && (checkIn.screenCode || checkIn.poster) && (
        <p role="status">{t('buttonMakesCodesIdle')}</p>
      )}
    </Section>
  );
}

/** What follows from not coming: nothing, unless the centre says so. */
export function NoShowSection() {
  const { noShows } = draft.value!.rules;
  return (
    <Section id="settings-no-shows" title={t('noShows')}>
      <Check
        label={t('noShowsOn')}
        hint={t('noShowsWhy')}
        checked={Boolean(noShows)}
        onChange={(on) => change('rules.noShows', on ? usualNoShows : null)}
      />
      {noShows && (
        <div class="settings-kinds">
          {(
            [
              ['count', 20],
              ['days', 366],
              ['sanctionDays', 366],
            ] as const
          ).map(([member, max]) => (
            <NumberField
              key={member}
              path={`rules.noShows.${member}`}
              label={t(member)}
              value={noShows[member]}
              min={1}
              max={max}
              hint={t('usual', { n: usualNoShows[member] })}
              onInput={(value) => change(`rules.noShows.${member}`, value ?? 1)}
            />
          ))}
        </div>
      )}
    </Section>
  );
}
