import { useEffect, useMemo } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import { Dialog } from '../../../components/dialog/Dialog';
import { localized, texts } from '../../../platform/i18n/texts';
import { page } from '../../../platform/page';
import { lastKnown } from '../../../platform/storage/last-known';
import { dayAndMonth } from '../../../platform/time/dates';
import { timeOf } from '../../../platform/time/times';
import { wallClock } from '../../../platform/time/zone';
import type { DeskRecording } from '../../../recordings/desk-recording';
import type { actMessages } from './act-messages';
import type { shelfMessages } from './messages';

const t = texts<typeof shelfMessages>('shelf');
const acts = texts<typeof actMessages>('act');

const doings = [
  'announced',
  'uploaded',
  'described',
  'subtitled',
  'pictured',
  'copied',
  'replaced',
  'hidden',
  'shown',
  'deleted',
  'restored',
] as const;
const members = [
  'title',
  'description',
  'language',
  'tags',
  'people',
  'place',
  'recordedOn',
  'licence',
  'age',
  'audience',
] as const;

interface Entry {
  at: string;
  acts: string[];
  members: string[];
  /** Empty for somebody without a name; not there for what the program did by itself. */
  by?: string | null;
}

/** Who did what with a recording, and when. */
export function HistoryDialog({ recording, onClose }: { recording: DeskRecording; onClose: () => void }) {
  const history = useMemo(() => lastKnown<{ items: Entry[] }>({ signedIn: true }), []);
  const load = () => void history.load(`/desk/recordings/${encodeURIComponent(recording.id)}/history`);
  useEffect(load, [recording.id]);
  const { value, state } = history.known.value;
  return (
    <Dialog labelledBy="history-title" onClose={onClose}>
      <div class="shelf-dialog">
        <h2 id="history-title">{t('historyOf', { title: localized(recording.title) })}</h2>
        <div role="status">
          {state === 'waiting' && <p class="quiet">{t('waiting')}</p>}
          {value?.items.length === 0 && <p>{t('historyEmpty')}</p>}
          {(state === 'failed' || state === 'offline') && <p class="field-error">{t('historyFailed')}</p>}
        </div>
        <ol class="plain-list shelf-history">
          {value?.items.map((entry) => (
            <li key={entry.at + entry.acts.join()}>
              <p>{wordsOf(entry)}</p>
              <p class="quiet small">
                {momentOf(entry.at)}, {entry.by ?? t('nobody')}
                {entry.by === '' && t('nameless')}
              </p>
            </li>
          ))}
        </ol>
        <div class="upload-actions">
          {(state === 'failed' || state === 'offline') && <Button onClick={load}>{t('again')}</Button>}
          <Button onClick={onClose}>{t('close')}</Button>
        </div>
      </div>
    </Dialog>
  );
}

/** What a newer program noted and this page does not know yet is left out. */
const wordsOf = (entry: Entry): string =>
  doings
    .filter((doing) => entry.acts.includes(doing))
    .map((doing) =>
      doing === 'described'
        ? acts(doing, {
            members: members
              .filter((member) => entry.members.includes(member))
              .map((member) => acts(member))
              .join(', '),
          })
        : acts(doing),
    )
    .join('. ');

function momentOf(instant: string): string {
  const { date, minutes } = wallClock(new Date(instant), page().zoneOffsets);
  return `${dayAndMonth(date)}, ${timeOf(minutes)}`;
}
