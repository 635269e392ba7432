import './region.css';
import { useEffect, useMemo } from 'preact/hooks';
import { Button } from '../../components/button/Button';
import { Choice } from '../../components/choice/Choice';
import { OfflineIcon, WarningIcon } from '../../components/icons/icons';
import { Shell } from '../../components/shell/Shell';
import { StatePanel } from '../../components/state-panel/StatePanel';
import { session } from '../../platform/auth/session';
import { localized } from '../../platform/i18n/texts';
import { fullDate } from '../../platform/time/dates';
import { now } from '../../platform/time/now';
import { About } from './About';
import { CentreTable } from './CentreTable';
import { Export } from './Export';
import { HeatTable } from './HeatTable';
import { KindTable } from './KindTable';
import { ProgrammeTable } from './ProgrammeTable';
import { Trend } from './Trend';
import { choices, type PeriodChoice } from './period';
import { region, type Region } from './region';
import { t } from './words';

const choiceTexts = { '7': 'last7', '30': 'last30', '90': 'last90', year: 'year' } as const;

/** How all centres are used. Everybody may look; who signs in for the region also sees which is ill or on an old release. */
export function RegionPage() {
  const state = useMemo(region, []);
  const today = now.value?.date;
  const ofRegion = session.value?.roles.includes('Region') ?? false;
  useEffect(() => {
    if (today) state.begin(today, ofRegion);
  }, [today, ofRegion, state]);

  return (
    <Shell>
      <div class="region">
        <h1>{t('title')}</h1>
        <p class="region-lead">{t('lead')}</p>
        <div class="region-tools">
          <Choice
            legend={t('period')}
            name="period"
            value={state.choice.value}
            onChoose={(choice: PeriodChoice) => state.choose(choice)}
            options={choices.map((value) => ({ value, label: t(choiceTexts[value]) }))}
          />
          {state.rows.value.length > 1 && <CentreChoice state={state} />}
        </div>
        <Dates state={state} />
        <Figures state={state} />
        <About />
      </div>
    </Shell>
  );
}

function CentreChoice({ state }: { state: Region }) {
  return (
    <label class="region-centre">
      <span>{t('which')}</span>
      <select
        name="centre"
        value={state.chosen.value}
        onChange={(event) => state.look(event.currentTarget.value)}
      >
        <option value="">{t('all')}</option>
        {state.rows.value.map(({ centre }) => (
          <option key={centre.code} value={centre.code}>
            {localized(centre.name)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Dates({ state }: { state: Region }) {
  const [period, earlier] = [state.period.value, state.earlier.value];
  if (!period || !earlier) return null;
  return (
    <p class="region-dates quiet">
      {t('dates', { from: fullDate(period.from), to: fullDate(period.to) })}
      <br />
      {t('against', { from: fullDate(earlier.from), to: fullDate(earlier.to) })}
    </p>
  );
}

function Figures({ state }: { state: Region }) {
  const rows = state.rows.value;
  const silent = rows.filter(({ answer }) => answer.state === 'silent').length;
  if (state.listFailed.value || (silent > 0 && silent === rows.length && !navigator.onLine)) {
    return (
      <StatePanel live icon={<OfflineIcon />} title={t('offline')}>
        <p>{t('offlineLead')}</p>
        <Button onClick={() => void state.load()}>{t('again')}</Button>
      </StatePanel>
    );
  }
  const counted = state.answered.value.some(({ now: figures }) => figures.countedTo);
  const waiting = rows.length === 0 || rows.some(({ answer }) => answer.state === 'waiting');
  return (
    <>
      <div class="region-silent" role="status">
        {silent > 0 && (
          <>
            <WarningIcon />
            <span>{t('silentCentres', { n: silent })}</span>
            <Button onClick={() => void state.load()}>{t('again')}</Button>
          </>
        )}
      </div>
      <CentreTable state={state} />
      {counted && (
        <>
          <Export state={state} />
          <KindTable state={state} />
          <HeatTable state={state} />
          <ProgrammeTable state={state} />
          <Trend state={state} />
        </>
      )}
      {!counted && !waiting && silent < rows.length && (
        <StatePanel live icon={<WarningIcon />} title={t('empty')}>
          <p>{t('emptyLead')}</p>
        </StatePanel>
      )}
    </>
  );
}
