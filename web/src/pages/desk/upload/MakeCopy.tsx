import { useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import { mayMake } from '../../../convert/copy-views';
import { lacksCopies, makeCopies } from '../../../convert/copies';
import { formatSize } from '../../../platform/i18n/numbers';
import { localized, texts } from '../../../platform/i18n/texts';
import type { DeskRecording } from '../../../recordings/desk-recording';
import { acceptedFiles } from '../../../upload/media-file';
import type { copiesMessages } from './copies-messages';

const t = texts<typeof copiesMessages>('copies');

/** For a recording of another day whose file is at hand; what copies it has already stands there, too. */
export function MakeCopy({ recording }: { recording: DeskRecording }) {
  const input = useRef<HTMLInputElement>(null);
  const [other, setOther] = useState(false);
  const { id, title, fileName, size } = recording;
  if (!lacksCopies(recording) || !mayMake(id)) return null;
  const take = (file: File | undefined) => {
    if (!file) return;
    // The whole of it is not compared: a copy of other length is refused by the API.
    setOther(file.size !== size);
    if (file.size === size) makeCopies({ id, title, file });
  };
  return (
    <div class="desk-recording-copy">
      <Button aria-label={t('makeOne', { title: localized(title) })} onClick={() => input.current?.click()}>
        {t('make')}
      </Button>
      <input
        ref={input}
        type="file"
        accept={acceptedFiles}
        hidden
        aria-label={t('makeOne', { title: localized(title) })}
        onChange={({ currentTarget }) => {
          take(currentTarget.files?.[0]);
          currentTarget.value = '';
        }}
      />
      <p class="field-error" role="alert">
        {other && t('otherFile', { name: fileName, size: formatSize(size) })}
      </p>
    </div>
  );
}
