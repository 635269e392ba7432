import { useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import { formatSize } from '../../../platform/i18n/numbers';
import { localized, texts } from '../../../platform/i18n/texts';
import { layOut, lengthOf } from '../../../upload/blocks';
import { acceptedFiles } from '../../../upload/media-file';
import { canPick, pick, reopen } from '../../../upload/pick';
import type { UploadRecord } from '../../../upload/records';
import { goOnWith, uploadsUnderWay, type ChosenFile, type GoOnFault } from '../../../upload/uploads';
import type { uploadMessages } from './messages';
import { RemoveUpload } from './RemoveUpload';

const t = texts<typeof uploadMessages>('upload');

/** Uploads of another day or of a closed tab, each with the way to go on. */
export function Unfinished({ records }: { records: UploadRecord[] }) {
  return (
    <section class="upload-unfinished" aria-labelledby="unfinished">
      <div>
        <h2 id="unfinished">{t('unfinished')}</h2>
        <p>{t('unfinishedLead')}</p>
      </div>
      <ul class="plain-list">
        {records.map((record) => (
          <UnfinishedUpload key={record.id} record={record} />
        ))}
      </ul>
    </section>
  );
}

function UnfinishedUpload({ record }: { record: UploadRecord }) {
  const input = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<GoOnFault | 'handleGone'>();
  const [handleGone, setHandleGone] = useState(false);
  const handle = handleGone ? undefined : record.handle;

  const go = async (chosen: ChosenFile | undefined) => {
    const found = chosen && (await goOnWith(record, chosen));
    setFault(found);
    // What the handle leads to is not the file any more: let the person choose.
    if (found === 'otherFile') setHandleGone(true);
  };
  const press = async () => {
    setFault(undefined);
    if (handle) {
      const file = await reopen(handle);
      if (file) return go({ file, handle });
      setHandleGone(true);
      return setFault('handleGone');
    }
    return canPick() ? go(await pick()) : input.current?.click();
  };
  // One at a time: starting another would throw the active one out of its place.
  const busy = uploadsUnderWay.value;

  return (
    <li class="unfinished-upload">
      <div>
        <h3>{localized(record.title)}</h3>
        <p class="small">
          {record.fileName}
          <br />
          <span class="quiet">
            {t('unfinishedSent', { sent: formatSize(bytesSent(record)), size: formatSize(record.size) })}
          </span>
        </p>
      </div>
      <progress max={record.size} value={bytesSent(record)} aria-label={localized(record.title)} />
      <div class="upload-actions">
        {!busy && (
          <Button look="primary" onClick={press}>
            {handle ? t('goOn') : t('chooseSame')}
          </Button>
        )}
        <RemoveUpload record={record} />
      </div>
      <input
        ref={input}
        type="file"
        accept={acceptedFiles}
        hidden
        aria-label={t('chooseSame')}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          currentTarget.value = '';
          void go(file && { file });
        }}
      />
      <p class="field-error" role="alert">
        {fault === 'otherFile'
          ? t('otherFile', { name: record.fileName, size: formatSize(record.size) })
          : fault && t(fault)}
      </p>
    </li>
  );
}

function bytesSent({ size, blockSize, sent }: UploadRecord): number {
  const layout = layOut(size, blockSize);
  return sent.reduce((bytes, block) => bytes + lengthOf(layout, block), 0);
}
