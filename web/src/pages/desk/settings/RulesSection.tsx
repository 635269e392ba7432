import type { kindMessages } from '../../../components/kinds/messages';
import { kinds, type Kind, type KindRules, type Rules } from '../../../platform/api/contract';
import { texts } from '../../../platform/i18n/texts';
import { Fault, NumberField, Section, told } from './fields';
import type { ruleMessages } from './rule-messages';
import { change, draft } from './state';

const t = texts<typeof ruleMessages>('settingsrules');
const kindName = texts<typeof kindMessages>('kinds');

type Usual = Partial<Record<Kind, number>>;

interface KindRule {
  name: keyof KindRules;
  min: number;
  max: number;
  /** What most centres use; a kind that is not named has no such limit. */
  usual: Usual;
  /** Whether the rule must have a figure. */
  needed?: boolean;
}

/** The defaults of the product, as each rule's sentence names them. */
const kindRules: KindRule[] = [
  {
    name: 'longestMinutes',
    min: 1,
    max: 1440,
    usual: { computer: 60, seat: 240, room: 120, booth: 120, equipment: 240 },
  },
  { name: 'dailyMinutes', min: 1, max: 1440, usual: { computer: 120, seat: 240, room: 120, booth: 120 } },
  {
    name: 'horizonDays',
    min: 0,
    max: 366,
    usual: { computer: 7, seat: 14, room: 14, booth: 14, equipment: 14 },
  },
  { name: 'openBookings', min: 1, max: 20, usual: { computer: 2 } },
  {
    name: 'bufferMinutes',
    min: 0,
    max: 240,
    usual: { computer: 0, seat: 0, room: 10, booth: 0, equipment: 0 },
    needed: true,
  },
  {
    name: 'graceMinutes',
    min: 0,
    max: 240,
    usual: { computer: 10, seat: 15, room: 15, booth: 15, equipment: 15 },
    needed: true,
  },
  { name: 'approvalFromPeople', min: 1, max: 1000, usual: { room: 8 } },
];

const centreRules = [
  { name: 'shortestMinutes', min: 5, max: 1440, usual: 30 },
  { name: 'endOfDayMarginMinutes', min: 0, max: 240, usual: 15 },
  { name: 'checkInOpensMinutes', min: 0, max: 240, usual: 15 },
  { name: 'waitHoldMinutes', min: 1, max: 240, usual: 15 },
  { name: 'mostResources', min: 1, max: 80, usual: 8 },
] as const satisfies { name: keyof Rules; min: number; max: number; usual: number }[];

/** Each rule with the sentence that explains it, and what is usual. */
export function RulesSection() {
  const { rules } = draft.value!;
  return (
    <Section id="settings-rules" title={t('title')}>
      <p class="quiet">{t('lead')}</p>
      <div class="settings-rule">
        <div>
          <h3 id="grid-name">{t('gridMinutes')}</h3>
          <p class="quiet small">
            {t('gridMinutesWhy')} {t('usual', { n: 15 })}
          </p>
        </div>
        <div class="field">
          <select
            {...told('rules.gridMinutes')}
            aria-labelledby="grid-name"
            value={rules.gridMinutes}
            onChange={(event) => change('rules.gridMinutes', Number(event.currentTarget.value))}
          >
            {[5, 10, 15, 20, 30, 60].map((minutes) => (
              <option key={minutes} value={minutes}>
                {t('minutes', { n: minutes })}
              </option>
            ))}
          </select>
          <Fault path="rules.gridMinutes" />
        </div>
      </div>
      {centreRules.map(({ name, min, max, usual }) => (
        <div class="settings-rule" key={name}>
          <div>
            <h3>{t(name)}</h3>
            <p class="quiet small">
              {t(`${name}Why`)} {t('usual', { n: usual })}
            </p>
          </div>
          <NumberField
            path={`rules.${name}`}
            label={<span class="unseen">{t(name)}</span>}
            value={rules[name]}
            min={min}
            max={max}
            onInput={(value) => change(`rules.${name}`, value ?? min)}
          />
        </div>
      ))}
      <h3 class="settings-kinds-title">{t('byKind')}</h3>
      {kindRules.map((rule) => (
        <KindRuleFields key={rule.name} rule={rule} rules={rules} />
      ))}
    </Section>
  );
}

function KindRuleFields({
  rule: { name, min, max, usual, needed },
  rules,
}: {
  rule: KindRule;
  rules: Rules;
}) {
  return (
    <fieldset class="settings-kind-rule">
      <legend>{t(name)}</legend>
      <p class="quiet small">
        {t(`${name}Why`)} {!needed && t('emptyIsNone')}
      </p>
      <div class="settings-kinds">
        {kinds.map((kind) => (
          <NumberField
            key={kind}
            path={`rules.kinds.${kind}.${name}`}
            label={kindName(kind)}
            value={rules.kinds[kind]?.[name]}
            min={min}
            max={max}
            placeholder={needed ? undefined : t('none')}
            hint={usual[kind] === undefined ? t('usualNone') : t('usual', { n: usual[kind] })}
            onInput={(value) => change(`rules.kinds.${kind}.${name}`, needed ? (value ?? min) : value)}
          />
        ))}
      </div>
    </fieldset>
  );
}
