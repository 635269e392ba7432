import './settings.css';
import { useEffect } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import { OfflineIcon } from '../../../components/icons/icons';
import { Shell } from '../../../components/shell/Shell';
import { StatePanel } from '../../../components/state-panel/StatePanel';
import { texts } from '../../../platform/i18n/texts';
import { DeskNav } from '../nav/DeskNav';
import { CentreSection } from './CentreSection';
import { DirectorGate } from './DirectorGate';
import { HoursSection } from './HoursSection';
import type { settingsMessages } from './messages';
import { CheckInSection, NoShowSection } from './PresenceSections';
import { RulesSection } from './RulesSection';
import { SaveBar } from './SaveBar';
import { SpecialDaysSection } from './SpecialDaysSection';
import { changes, draft, load, outcome } from './state';
import { WifiSection } from './WifiSection';

const t = texts<typeof settingsMessages>('settings');

const parts = ['centre', 'hours', 'special', 'rules', 'check-in', 'no-shows', 'wifi'] as const;

/** All that a director sets for the centre. */
export function SettingsPage() {
  return (
    <Shell>
      <div class="settings">
        <h1>{t('title')}</h1>
        <DirectorGate>
          <DeskNav />
          <Settings />
        </DirectorGate>
      </div>
    </Shell>
  );
}

function Settings() {
  useEffect(() => {
    void load();
    const warn = (event: BeforeUnloadEvent) => {
      if (changes.value.length > 0) event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, []);
  if (!draft.value) return <Waiting />;
  return (
    <>
      <p class="quiet">{t('lead')}</p>
      <nav class="settings-parts" aria-label={t('parts')}>
        <ul class="plain-list">
          {parts.map((part) => (
            <li key={part}>
              <a href={`#settings-${part}`}>{t(part)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <CentreSection />
      <HoursSection />
      <SpecialDaysSection />
      <RulesSection />
      <CheckInSection />
      <NoShowSection />
      <WifiSection />
      <SaveBar />
    </>
  );
}

function Waiting() {
  if (outcome.value.kind === 'loading') return <p class="quiet">{t('loading')}</p>;
  if (outcome.value.kind === 'idle') return null;
  return (
    <StatePanel icon={<OfflineIcon />} title={t('notLoaded')} tone="bad" live>
      <Button onClick={() => void load()}>{t('again')}</Button>
    </StatePanel>
  );
}
