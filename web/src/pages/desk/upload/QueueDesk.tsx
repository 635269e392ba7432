import './queue.css';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import { formatNumber, formatSize } from '../../../platform/i18n/numbers';
import { texts } from '../../../platform/i18n/texts';
import { lastKnown } from '../../../platform/storage/last-known';
import { secondsLeft } from '../../../upload/meter';
import { sendingOf, waits } from '../../../upload/queue';
import { figuresOf, withoutRoom } from '../../../upload/queue-figures';
import { clearQueue, goOnWithQueue, tell } from '../../../upload/queue-run';
import type { Queue } from '../../../upload/queue-state';
import { active, uploadsKept } from '../../../upload/uploads';
import { SignIn } from '../DeskGate';
import { timeLeft } from './ActiveUpload';
import { reasonOf } from './Failure';
import type { uploadMessages } from './messages';
import { QueueFiles } from './QueueFiles';
import { QueueLine } from './QueueLine';
import type { queueMessages } from './queue-messages';
import { TermsFields } from './TermsFields';

const t = texts<typeof queueMessages>('queue');
const one = texts<typeof uploadMessages>('upload');

/** Several files: what is said of all of them, how far the whole is, and each in its place. */
export function QueueDesk({ queue }: { queue: Queue }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The form that had the focus is gone.
  useEffect(() => heading.current?.focus(), []);
  const usage = useMemo(() => lastKnown<{ used: number; quota: number }>({ signedIn: true }), []);
  useEffect(() => void usage.load('/desk/recordings/usage'), [usage, uploadsKept.value]);
  const room = usage.known.value.value;
  const roomless = withoutRoom(queue, room ? room.quota - room.used : Number.POSITIVE_INFINITY);
  const draft = queue.phase === 'draft';
  const { entries } = queue;
  const absent = entries.some(({ phase }) => phase === 'absent');
  return (
    <section class="queue" aria-labelledby="queue-title">
      <div>
        <h2 id="queue-title" tabIndex={-1} ref={heading}>
          {t('title')}
        </h2>
        <p>{t(draft ? 'draftLead' : 'lead')}</p>
      </div>
      {draft && <TermsFields terms={queue} onChange={(terms) => tell({ type: 'terms', terms })} />}
      {!draft && <Whole queue={queue} />}
      {queue.halted && (
        <div class="upload-failure" role="alert">
          <p>{reasonOf(queue.halted)}</p>
        </div>
      )}
      {queue.halted === 'signed-out' && <SignIn />}
      {absent && (
        <div class="upload-note upload-note-warn">
          <p>{t('chooseAgainLead')}</p>
        </div>
      )}
      <ul class="plain-list queue-list" aria-label={t('list')}>
        {entries.map((entry) => (
          <QueueLine key={entry.id} entry={entry} roomless={roomless.has(entry.id)} />
        ))}
      </ul>
      <QueueFiles absent={absent} />
      <Actions queue={queue} />
    </section>
  );
}

function Actions({ queue }: { queue: Queue }) {
  const { phase, entries } = queue;
  const left = entries.filter(waits).length + (sendingOf(queue) ? 1 : 0);
  // A file that the browser does not find by itself has to be chosen first.
  const canGo =
    sendingOf(queue) ?? entries.find((entry) => waits(entry) && (entry.phase !== 'absent' || entry.handle));
  return (
    <div class="upload-actions">
      {phase === 'draft' && canGo && (
        <Button look="primary" large onClick={() => void goOnWithQueue()}>
          {t('start', { n: left })}
        </Button>
      )}
      {phase === 'running' && canGo && <Button onClick={() => tell({ type: 'pause' })}>{t('pause')}</Button>}
      {phase === 'paused' && canGo && (
        <Button look="primary" onClick={() => void goOnWithQueue()}>
          {t('goOn')}
        </Button>
      )}
      {(phase !== 'running' || !canGo) && !sendingOf(queue) && (
        <Button look="plain" onClick={() => void clearQueue()}>
          {t('clear')}
        </Button>
      )}
    </div>
  );
}

/** Files, bytes and the time left of all that can go. */
function Whole({ queue }: { queue: Queue }) {
  const sending = sendingOf(queue);
  const now = active.value;
  const view = sending && now?.record.id === sending.recordingId ? now?.view : undefined;
  const { files, filesDone, size, sent } = figuresOf(queue, view?.sent ?? 0);
  const seconds = view?.phase === 'running' ? secondsLeft(size - sent, view.speed) : undefined;
  const parts = [
    t('files', { done: filesDone, all: files }),
    one('sentOf', { sent: formatSize(sent), size: formatSize(size) }),
    ...(seconds === undefined ? [] : [one('timeLeft', { time: timeLeft(seconds) })]),
  ];
  const over = !sending && !queue.entries.some(waits);
  const stands =
    queue.phase === 'paused' || (!sending && queue.entries.every(({ phase }) => phase !== 'waiting'));
  const percent = size > 0 ? Math.floor((sent / size) * 100) : 0;
  return (
    <div class="queue-whole">
      {files > 0 && (
        <div class="upload-progress">
          <progress max={size} value={sent} aria-label={t('all')} />
          <strong class="figures">{formatNumber(percent)}&nbsp;%</strong>
        </div>
      )}
      <p class="figures">{parts.join(' · ')}</p>
      <p class="upload-state" role="status">
        {t(over ? 'over' : stands ? 'paused' : 'running')}
      </p>
    </div>
  );
}
