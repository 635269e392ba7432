import type { TargetedEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import { AudioIcon, PlayIcon } from '../../../components/icons/icons';
import type { mediaMessages } from '../../../components/recording-card/messages';
import { formatSize } from '../../../platform/i18n/numbers';
import { texts } from '../../../platform/i18n/texts';
import { acceptedFiles, type MediaFile } from '../../../upload/media-file';
import { canPick, dropped, pickSeveral } from '../../../upload/pick';
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
  /** Where several at once are welcome. */
  onSeveral?: (chosen: ChosenFile[]) => void;
}

/** Takes one file, or several: dropped, or chosen by mouse or keyboard. */
export function FileChoice({ chosen, known, error, onChoose, onSeveral }: FileChoiceProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [note, setNote] = useState('');

  const choose = async () => {
    if (!canPick()) return input.current?.click();
    take(await pickSeveral(onSeveral !== undefined));
  };
  const take = (files: ChosenFile[]) => {
    const [first] = files;
    if (!first) return;
    if (files.length > 1 && onSeveral) return onSeveral(files);
    setNote(files.length > 1 ? t('oneAtATime', { name: first.file.name }) : '');
    onChoose(first);
  };
  const drop = async (event: TargetedEvent<HTMLElement, DragEvent>) => {
    event.preventDefault();
    setOver(false);
    if (event.dataTransfer) take(await dropped(event.dataTransfer));
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
          {!known && <span class="file-drag-word">{t(onSeveral ? 'dropSeveral' : 'drop')}</span>}
        </div>
        <p id="file-hint" class="quiet small">
          {t('fileHint')}
        </p>
        <input
          ref={input}
          type="file"
          multiple={onSeveral !== undefined}
          accept={acceptedFiles}
          hidden
          aria-label={t('file')}
          onChange={({ currentTarget }) => {
            take([...(currentTarget.files ?? [])].map((file) => ({ file })));
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
