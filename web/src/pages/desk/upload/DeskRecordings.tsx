import './desk-recordings.css';
import { useEffect, useMemo } from 'preact/hooks';
import { Freshness } from '../../../components/freshness/Freshness';
import { CheckIcon, ClockIcon, CrossIcon } from '../../../components/icons/icons';
import { factsOf } from '../../../components/recording-card/facts';
import type { Page } from '../../../platform/api/contract';
import { localized, texts } from '../../../platform/i18n/texts';
import { addressOf } from '../../../platform/page';
import { lastKnown } from '../../../platform/storage/last-known';
import { dayAndMonth } from '../../../platform/time/dates';
import type { DeskRecording } from '../../../recordings/desk-recording';
import type { deskRecordingsMessages } from './recordings-messages';

const t = texts<typeof deskRecordingsMessages>('deskrecordings');

/** The newest hundred in every state, so that one sees what is not finished. */
export function DeskRecordings() {
  const list = useMemo(() => lastKnown<Page<DeskRecording>>({ signedIn: true }), []);
  const load = useMemo(() => () => void list.load('/desk/recordings?limit=100'), [list]);
  useEffect(load, [load]);
  const known = list.known.value;
  const items = known.value?.items;
  return (
    <section class="desk-recordings" aria-labelledby="desk-recordings">
      <h2 id="desk-recordings">{t('recordings')}</h2>
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
    </section>
  );
}

const icons = { ready: CheckIcon, uploading: ClockIcon, checking: ClockIcon, deleted: CrossIcon };

function Line({ recording }: { recording: DeskRecording }) {
  const { id, status, title, createdAt } = recording;
  const Icon = icons[status];
  return (
    <li class="desk-recording">
      <div>
        {status === 'ready' ? (
          <a href={addressOf('recording/', { id })}>{localized(title)}</a>
        ) : (
          <span>{localized(title)}</span>
        )}
        <p class="quiet small">
          {factsOf({ ...recording, durationSeconds: recording.durationSeconds ?? 0 })},{' '}
          {dayAndMonth(createdAt.slice(0, 10))}
        </p>
      </div>
      {status !== 'deleted' && (
        <a
          href={addressOf('desk/describe/', { id })}
          aria-label={t('describeOne', { title: localized(title) })}
        >
          {t('describe')}
        </a>
      )}
      <p class={`desk-status desk-status-${status}`}>
        <Icon />
        {t(status)}
      </p>
    </li>
  );
}
