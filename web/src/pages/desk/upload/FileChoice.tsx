import type { TargetedEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import { AudioIcon, PlayIcon } from '../../../components/icons/icons';
import type { mediaMessages } from '../../../components/recording-card/messages';
import { formatSize } from '../../../platform/i18n/numbers';
import { texts } from '../../../platform/i18n/texts';
import { acceptedFiles, type MediaFile } from '../../../upload/media-file';
import { canPick, dropped, pick } from '../../../upload/pick';
import type { ChosenFile } from '../../../upload/uploads';
import { FileFacts } from './FileFacts';
import type { uploadMessages } from './messages';

const t = texts<typeof uploadMessages>('upload');
const media = texts<typeof mediaMessages>('media');

interface FileChoiceProps {
  chosen: ChosenFile | undefined;
  known: MediaFile | undefined;
  error: string;
  onChoose: (chosen: ChosenFile) => void;
}

/** Takes one file: dropped, or chosen by mouse or keyboard. */
export function FileChoice({ chosen, known, error, onChoose }: FileChoiceProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [note, setNote] = useState('');

  const choose = async () => {
    if (!canPick()) return input.current?.click();
    const picked = await pick();
    if (picked) take(picked);
  };
  const take = (file: ChosenFile, count = 1) => {
    setNote(count > 1 ? t('oneAtATime', { name: file.file.name }) : '');
    onChoose(file);
  };
  const drop = async (event: TargetedEvent<HTMLElement, DragEvent>) => {
    event.preventDefault();
    setOver(false);
    const { chosen: file, count } = event.dataTransfer
      ? await dropped(event.dataTransfer)
      : { chosen: undefined, count: 0 };
    if (file) take(file, count);
  };

  return (
    <section class="field" aria-labelledby="file-label">
      <h2 id="file-label" class="field-label">
        {t('file')}
      </h2>
      <div
        class={`file-drop${over ? ' file-drop-over' : ''}${error ? ' file-drop-bad' : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {chosen && known && (
          <p class="file-chosen">
            {known.kind === 'audio' ? <AudioIcon /> : <PlayIcon />}
            <span>
              <strong>{chosen.file.name}</strong>
              <br />
              {media(known.kind)}, {formatSize(chosen.file.size)}
            </span>
          </p>
        )}
        {chosen && known && <FileFacts file={chosen.file} />}
        <div class="file-ways">
          <Button
            id="file"
            look={chosen && known ? undefined : 'primary'}
            aria-describedby="file-hint file-error"
            onClick={choose}
          >
            {chosen && known ? t('chooseOther') : t('choose')}
          </Button>
          {!known && <span class="file-drag-word">{t('drop')}</span>}
        </div>
        <p id="file-hint" class="quiet small">
          {t('fileHint')}
        </p>
        <input
          ref={input}
          type="file"
          accept={acceptedFiles}
          hidden
          aria-label={t('file')}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) take({ file });
            // So that choosing the same file again is a choice, too.
            currentTarget.value = '';
          }}
        />
      </div>
      <p id="file-error" class="field-error" role="alert">
        {error}
      </p>
      <p class="small" role="status">
        {note}
      </p>
    </section>
  );
}
