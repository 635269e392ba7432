import './upload.css';
import { useEffect, useState } from 'preact/hooks';
import { Shell } from '../../../components/shell/Shell';
import { texts } from '../../../platform/i18n/texts';
import { active, lookUpUnfinished, remembers, unfinished, watchBrowser } from '../../../upload/uploads';
import { DeskGate } from '../DeskGate';
import { DeskNav } from '../nav/DeskNav';
import { Quota } from '../recordings/Quota';
import { ActiveUpload } from './ActiveUpload';
import { Copies } from './Copies';
import { DeskRecordings } from './DeskRecordings';
import type { uploadMessages } from './messages';
import { ReplaceForm } from './ReplaceForm';
import { Unfinished } from './Unfinished';
import { UploadForm } from './UploadForm';

const t = texts<typeof uploadMessages>('upload');

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
  useEffect(() => {
    void lookUpUnfinished();
    return watchBrowser();
  }, []);
  const [replaced, setReplaced] = useState('');
  useEffect(() => setReplaced(new URLSearchParams(location.search).get('replace') ?? ''), []);
  const now = active.value;
  return (
    <>
      {!remembers.value && (
        <p class="upload-note upload-note-warn" role="status">
          {t('notKept')}
        </p>
      )}
      {now && <ActiveUpload {...now} />}
      <Copies />
      {unfinished.value && unfinished.value.length > 0 && <Unfinished records={unfinished.value} />}
      <Quota />
      {!now && (replaced ? <ReplaceForm id={replaced} /> : <UploadForm />)}
      <DeskRecordings />
    </>
  );
}
