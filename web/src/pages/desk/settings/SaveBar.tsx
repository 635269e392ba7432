import { Button } from '../../../components/button/Button';
import { texts } from '../../../platform/i18n/texts';
import { BookingsDialog } from './BookingsDialog';
import type { settingsMessages } from './messages';
import { nameOf } from './names';
import { changes, discard, faults, outcome, save } from './state';

const t = texts<typeof settingsMessages>('settings');

/** What is not saved yet, how the last save went, and the way on. It stays in sight. */
export function SaveBar() {
  const busy = outcome.value.kind === 'saving';
  const count = changes.value.length;
  if (count === 0 && outcome.value.kind === 'idle') return null;
  return (
    <div class="settings-bar">
      <Outcome />
      <div class="settings-row">
        <Button
          look="primary"
          aria-disabled={busy || count === 0}
          onClick={() => {
            if (!busy && count > 0) void save();
          }}
        >
          {busy ? t('saving') : t('save')}
        </Button>
        {count > 0 && (
          <Button look="plain" aria-disabled={busy} onClick={() => !busy && discard()}>
            {t('discard')}
          </Button>
        )}
        <p class="settings-changes small">{count > 0 ? t('changes', { n: count }) : t('noChanges')}</p>
      </div>
      {outcome.value.kind === 'bookings' && <BookingsDialog {...outcome.value} />}
    </div>
  );
}

function Outcome() {
  const how = outcome.value;
  switch (how.kind) {
    case 'saved':
      return (
        <p role="status" class="settings-outcome settings-outcome-ok">
          {t('saved')}
        </p>
      );
    case 'silence':
      return (
        <p role="alert" class="settings-outcome settings-outcome-bad">
          {t('silence')}
        </p>
      );
    case 'problem':
      return (
        <p role="alert" class="settings-outcome settings-outcome-bad">
          {how.problem.status === 401 ? t('signedOut') : (how.problem.detail ?? how.problem.title)}{' '}
          {t('kept')}
        </p>
      );
    case 'faults':
      return <Faults />;
    case 'merged':
      return (
        <div role="alert" class="settings-outcome settings-outcome-warn">
          <p>
            <strong>{t('mergedTitle')}</strong> {t('mergedLead')}
          </p>
          {how.merge.theirs.length > 0 && <p>{t('mergedTheirs', { what: listed(how.merge.theirs) })}</p>}
          {how.merge.both.length > 0 && <p>{t('mergedBoth', { what: listed(how.merge.both) })}</p>}
        </div>
      );
    default:
      return null;
  }
}

const listed = (paths: string[]) => [...new Set(paths.map(nameOf))].join(', ');

/** Each fault leads to its field. */
function Faults() {
  const go = (path: string) => {
    const field = document.getElementById(path);
    field?.scrollIntoView({ block: 'center' });
    field?.focus();
  };
  return (
    <div role="alert" class="settings-outcome settings-outcome-bad">
      <p>
        <strong>{t('faults')}</strong> {t('kept')}
      </p>
      <ul class="plain-list">
        {Object.entries(faults.value).map(([path, [message]]) => (
          <li key={path}>
            <button type="button" class="settings-fault-link" onClick={() => go(path)}>
              {nameOf(path)}: {message}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
