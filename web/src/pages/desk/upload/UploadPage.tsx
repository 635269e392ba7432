import './upload.css';
import { useEffect, useState } from 'preact/hooks';
import { Shell } from '../../../components/shell/Shell';
import { texts } from '../../../platform/i18n/texts';
import { followQueue, lookUpQueue, queue, queueElsewhere } from '../../../upload/queue-run';
import { active, lookUpUnfinished, remembers, unfinished, watchLine } from '../../../upload/uploads';
import { DeskGate } from '../DeskGate';
import { DeskNav } from '../nav/DeskNav';
import { Quota } from '../recordings/Quota';
import { ActiveUpload } from './ActiveUpload';
import { UnderWay } from './UnderWay';
import { Copies } from './Copies';
import { DeskRecordings } from './DeskRecordings';
import type { uploadMessages } from './messages';
import { QueueDesk } from './QueueDesk';
import type { queueMessages } from './queue-messages';
import { ReplaceForm } from './ReplaceForm';
import { Unfinished } from './Unfinished';
import { UploadForm } from './UploadForm';

const t = texts<typeof uploadMessages>('upload');
const queueWords = texts<typeof queueMessages>('queue');

export function UploadPage() {
  return (
    <Shell>
      <div class="upload">
        <header>
          <h1>{t('title')}</h1>
          <p class="upload-lead">{t('lead')}</p>
        </header>
        <DeskGate>
          <DeskNav />
          <UploadDesk />
        </DeskGate>
      </div>
    </Shell>
  );
}

function UploadDesk() {
  const [replaced, setReplaced] = useState('');
  useEffect(() => {
    const recording = new URLSearchParams(location.search).get('replace') ?? '';
    setReplaced(recording);
    void lookUpUnfinished();
    // Replacing is about one file: the queue stays where it is.
    if (!recording) void lookUpQueue();
    const [unfollow, unwatch] = [followQueue(), watchLine()];
    return () => {
      unfollow();
      unwatch();
    };
  }, []);
  const list = queue.value;
  // One that was begun beside the queue of another tab, before that was closed, comes first.
  const now = active.value;
  const alone =
    now &&
    !list?.entries.some(
      ({ recordingId, phase }) => recordingId === now.record.id || (phase === 'sending' && !recordingId),
    );
  return (
    <>
      {!remembers.value && (
        <p class="upload-note upload-note-warn" role="status">
          {t('notKept')}
        </p>
      )}
      {queueElsewhere.value && (
        <p class="upload-note" role="status">
          {queueWords('elsewhere')}
        </p>
      )}
      {now && alone && <ActiveUpload {...now} />}
      {list && !alone && <QueueDesk queue={list} />}
      <UnderWay />
      <Copies />
      {unfinished.value && unfinished.value.length > 0 && <Unfinished records={unfinished.value} />}
      <Quota />
      {!now && !list && (replaced ? <ReplaceForm id={replaced} /> : <UploadForm />)}
      <DeskRecordings />
    </>
  );
}
