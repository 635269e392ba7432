import { useRef } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import { localized, texts } from '../../../platform/i18n/texts';
import type { UploadRecord } from '../../../upload/records';
import { removeUpload } from '../../../upload/uploads';
import type { uploadMessages } from './messages';

const t = texts<typeof uploadMessages>('upload');

/** Asks before what was sent is thrown away. `only` where there is no other way on. */
export function RemoveUpload({ record, only = false }: { record: UploadRecord; only?: boolean }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = `remove-${record.id}`;
  return (
    <>
      <Button look={only ? undefined : 'plain'} onClick={() => dialog.current?.showModal()}>
        {t('remove')}
      </Button>
      <dialog ref={dialog} class="ask" aria-labelledby={title}>
        <h2 id={title}>{t('removeQuestion')}</h2>
        <p>
          {t(record.replaces ? 'removeReplacementLead' : 'removeLead', { title: localized(record.title) })}
        </p>
        <div class="upload-actions">
          <Button onClick={() => dialog.current?.close()}>{t('keep')}</Button>
          <Button look="bad" onClick={() => void removeUpload(record)}>
            {t('remove')}
          </Button>
        </div>
      </dialog>
    </>
  );
}
