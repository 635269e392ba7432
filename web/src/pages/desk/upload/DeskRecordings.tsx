import './desk-recordings.css';
import { useEffect, useMemo } from 'preact/hooks';
import { Freshness } from '../../../components/freshness/Freshness';
import { factsOf } from '../../../components/recording-card/facts';
import { copiesKept } from '../../../convert/copy-views';
import type { Page } from '../../../platform/api/contract';
import { formatSize } from '../../../platform/i18n/numbers';
import { localized, texts } from '../../../platform/i18n/texts';
import { addressOf } from '../../../platform/page';
import { lastKnown } from '../../../platform/storage/last-known';
import { dayOf } from '../../../platform/time/now';
import type { DeskRecording } from '../../../recordings/desk-recording';
import { uploadsKept } from '../../../upload/uploads';
import { Conversion, Status } from '../recordings/Status';
import type { deskRecordingsMessages } from '../recordings/status-messages';
import type { copiesMessages } from './copies-messages';
import { MakeCopy } from './MakeCopy';

const copyWords = texts<typeof copiesMessages>('copies');
const t = texts<typeof deskRecordingsMessages>('deskrecordings');

/** The newest in every state, so that one sees what is not finished; all stand on a page of their own. */
export function DeskRecordings() {
  const list = useMemo(() => lastKnown<Page<DeskRecording>>({ signedIn: true }), []);
  const load = useMemo(() => () => void list.load('/desk/recordings?limit=10'), [list]);
  // Also when an upload ended or a copy was kept: they stand in the list.
  useEffect(load, [load, uploadsKept.value, copiesKept.value]);
  const known = list.known.value;
  const items = known.value?.items;
  return (
    <section class="desk-recordings" aria-labelledby="desk-recordings">
      <h2 id="desk-recordings" tabIndex={-1}>
        {t('latest')}
      </h2>
      <Freshness known={known} onAgain={load} />
      {!items && known.state === 'waiting' && <p class="quiet">{t('waiting')}</p>}
      {items?.length === 0 && <p class="quiet">{t('empty')}</p>}
      {items && items.length > 0 && (
        <ul class="plain-list">
          {items.map((recording) => (
            <Line key={recording.id} recording={recording} />
          ))}
        </ul>
      )}
      <p>
        <a href={addressOf('desk/recordings/')}>{t('all')}</a>
      </p>
    </section>
  );
}

function Line({ recording }: { recording: DeskRecording }) {
  const { id, status, title, createdAt, renditions = [] } = recording;
  return (
    <li class="desk-recording">
      <div>
        {status === 'ready' ? (
          <a href={addressOf('recording/', { id })}>{localized(title)}</a>
        ) : (
          <span>{localized(title)}</span>
        )}
        <p class="quiet small">
          {factsOf({ ...recording, durationSeconds: recording.durationSeconds ?? 0 })}, {dayOf(createdAt)}
        </p>
        {renditions.length > 0 && (
          <p class="quiet small">
            {copyWords('kept', { copies: renditions.map((copy) => formatSize(copy.size)).join(', ') })}
          </p>
        )}
        <Conversion recording={recording} />
        {(status === 'ready' || status === 'needs-conversion') && <MakeCopy recording={recording} />}
      </div>
      {status !== 'deleted' && (
        <a
          href={addressOf('desk/describe/', { id })}
          aria-label={t('describeOne', { title: localized(title) })}
        >
          {t('describe')}
        </a>
      )}
      <Status status={status} />
    </li>
  );
}
