import type { TargetedEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import { texts } from '../../../platform/i18n/texts';
import { acceptedFiles } from '../../../upload/media-file';
import { canPick, dropped, pickSeveral } from '../../../upload/pick';
import { addToQueue, findAgain } from '../../../upload/queue-run';
import type { ChosenFile } from '../../../upload/uploads';
import type { queueMessages } from './queue-messages';

const t = texts<typeof queueMessages>('queue');

/** More files for the queue, and those again that the browser does not see any more. */
export function QueueFiles({ absent }: { absent: boolean }) {
  const [strangers, setStrangers] = useState<string[]>([]);
  const again = async (files: ChosenFile[]) => setStrangers(await findAgain(files));
  const add = (files: ChosenFile[]) => void addToQueue(files);
  const drop = async (event: TargetedEvent<HTMLElement, DragEvent>) => {
    event.preventDefault();
    if (event.dataTransfer) add(await dropped(event.dataTransfer));
  };
  return (
    <div class="upload-actions" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      {absent && <Files id="queue-again" words={t('chooseAgain')} primary onFiles={again} />}
      <Files id="queue-add" words={t('add')} onFiles={add} />
      <p class="field-error" role="alert">
        {strangers.length > 0 && t('strangers', { names: strangers.join(', ') })}
      </p>
    </div>
  );
}

interface FilesProps {
  id: string;
  words: string;
  primary?: boolean;
  onFiles: (files: ChosenFile[]) => void;
}

function Files({ id, words, primary = false, onFiles }: FilesProps) {
  const input = useRef<HTMLInputElement>(null);
  const press = async () => {
    if (!canPick()) return input.current?.click();
    const files = await pickSeveral();
    if (files.length > 0) onFiles(files);
  };
  return (
    <>
      <Button look={primary ? 'primary' : undefined} onClick={press}>
        {words}
      </Button>
      <input
        ref={input}
        id={id}
        type="file"
        multiple
        accept={acceptedFiles}
        hidden
        aria-label={words}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])].map((file) => ({ file })));
          // So that choosing the same files again is a choice, too.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
