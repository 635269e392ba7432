import { Button, LinkButton } from '../../../components/button/Button';
import type { mediaMessages } from '../../../components/recording-card/messages';
import { formatSize } from '../../../platform/i18n/numbers';
import { localized, texts } from '../../../platform/i18n/texts';
import { addressOf, page } from '../../../platform/page';
import { mayBeNamed, waits } from '../../../upload/queue';
import { queueSilent, removeEntry, rename, tell } from '../../../upload/queue-run';
import type { QueueEntry } from '../../../upload/queue-state';
import { active } from '../../../upload/uploads';
import { figures, stateOf } from './ActiveUpload';
import { final, reasonOf } from './Failure';
import type { uploadMessages } from './messages';
import type { queueMessages } from './queue-messages';
import { SameFile } from './SameFile';

const t = texts<typeof queueMessages>('queue');
const one = texts<typeof uploadMessages>('upload');
const media = texts<typeof mediaMessages>('media');

interface QueueLineProps {
  entry: QueueEntry;
  /** Nothing is left of the centre's room for it. */
  roomless: boolean;
}

/** One file of the queue: its title, what becomes of it, and what one can do. */
export function QueueLine({ entry, roomless }: QueueLineProps) {
  const { id, title, fileName, size, kind, phase, same } = entry;
  const { language } = page();
  return (
    <li class={`queue-line queue-${phase}`}>
      {mayBeNamed(entry) ? (
        <input
          type="text"
          maxLength={200}
          autocomplete="off"
          aria-label={t('name', { name: fileName })}
          value={localized(title)}
          onChange={({ currentTarget }) => {
            const text = currentTarget.value.trim();
            if (text) rename(id, { [language]: text });
            else currentTarget.value = localized(title);
          }}
        />
      ) : (
        <strong>{phase === 'unfit' ? fileName : localized(title)}</strong>
      )}
      <p class="quiet small">
        {fileName}, {phase === 'unfit' ? '' : `${media(kind)}, `}
        {formatSize(size)}
      </p>
      {phase === 'sending' && <Going entry={entry} />}
      {phase !== 'sending' && (
        <p class={phase === 'unfit' || phase === 'failed' ? 'field-error' : 'small'} role="status">
          {wordsOf(entry)}
        </p>
      )}
      {roomless && <p class="field-error">{t('noRoom')}</p>}
      {same && <SameFile same={same} onUpload={() => tell({ type: 'evenSo', id })} />}
      <LineActions entry={entry} />
    </li>
  );
}

function Going({ entry }: { entry: QueueEntry }) {
  const now = active.value;
  const view = now && now.record.id === entry.recordingId ? now.view : undefined;
  if (!view) return <p role="status">{queueSilent.value ? one('waiting') : one('starting')}</p>;
  return (
    <>
      <progress max={view.size} value={view.sent} aria-label={one('now')} />
      <p class="figures small">{figures(view)}</p>
      <p class={`upload-state upload-state-${view.phase === 'paused' ? 'paused' : view.doing}`} role="status">
        {stateOf(view)}
      </p>
    </>
  );
}

function LineActions({ entry }: { entry: QueueEntry }) {
  const { id, phase, recordingId, status, fault } = entry;
  const title = phase === 'unfit' ? entry.fileName : localized(entry.title);
  if (phase === 'done' && recordingId) {
    return (
      <div class="upload-actions">
        {status === 'ready' && (
          <LinkButton href={addressOf('recording/', { id: recordingId })}>{t('open')}</LinkButton>
        )}
        <LinkButton href={addressOf('desk/describe/', { id: recordingId })}>{t('describe')}</LinkButton>
      </div>
    );
  }
  return (
    <div class="upload-actions">
      {waits(entry) && (
        <>
          <Button aria-label={t('up', { title })} onClick={() => tell({ type: 'moved', id, by: -1 })}>
            ↑
          </Button>
          <Button aria-label={t('down', { title })} onClick={() => tell({ type: 'moved', id, by: 1 })}>
            ↓
          </Button>
        </>
      )}
      {phase === 'failed' && !final.has(fault?.code ?? '') && (
        <Button aria-label={t('retry', { title })} onClick={() => tell({ type: 'retry', id })}>
          {t('retryShort')}
        </Button>
      )}
      {/* While it is announced there is nothing yet that could be removed. */}
      {(phase !== 'sending' || recordingId) && (
        <Button look="plain" aria-label={t('remove', { title })} onClick={() => takeOut(entry)}>
          {t('removeShort')}
        </Button>
      )}
    </div>
  );
}

/** The pressed button goes with its line: the focus goes to the heading above. */
function takeOut(entry: QueueEntry) {
  document.getElementById('queue-title')?.focus();
  void removeEntry(entry);
}

function wordsOf(entry: QueueEntry): string {
  const { phase, status, fault, same } = entry;
  switch (phase) {
    case 'unfit':
      return same && !fault ? '' : t('unfit', { why: whyOf(entry) });
    case 'failed':
      return t('failed', { why: whyOf(entry) });
    case 'absent':
      return fault && fault.code !== 'not-at-hand' ? whyOf(entry) : t('absent');
    case 'done':
      return t(status === 'needs-conversion' ? 'doneKept' : status === 'hidden' ? 'doneHidden' : 'done');
    default:
      return t(phase);
  }
}

function whyOf({ fault, fileName, size }: QueueEntry): string {
  const code = fault?.code ?? '';
  switch (code) {
    case 'fileUnknown':
    case 'fileEmpty':
    case 'fileTooLarge':
      return one(code, { name: fileName });
    case 'other-file':
      return one('otherFile', { name: fileName, size: formatSize(size) });
    case 'twice':
      return t('twice');
    case 'elsewhere':
      return t('otherTab');
    default:
      return reasonOf(code, fault?.detail);
  }
}
