import { useEffect, useMemo, useState } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import { localized, texts } from '../../../platform/i18n/texts';
import { addressOf } from '../../../platform/page';
import { lastKnown } from '../../../platform/storage/last-known';
import type { DeskRecording } from '../../../recordings/desk-recording';
import { mediaFileOf } from '../../../upload/media-file';
import { beginReplacement, type ChosenFile, type NotBegun as Fault } from '../../../upload/uploads';
import { FileChoice } from './FileChoice';
import type { uploadMessages } from './messages';
import { fileRefusal, NotBegun } from './NotBegun';

const t = texts<typeof uploadMessages>('upload');

/** Another file for a recording that keeps its address and all that is said about it. */
export function ReplaceForm({ id }: { id: string }) {
  const [chosen, setChosen] = useState<ChosenFile>();
  const [asked, setAsked] = useState(false);
  const [answer, setAnswer] = useState<Fault | 'starting'>();
  const list = useMemo(() => lastKnown<DeskRecording>({ signedIn: true }), []);
  useEffect(() => void list.load(`/desk/recordings/${encodeURIComponent(id)}`), [list, id]);
  const { value: recording, state, problem: unread } = list.known.value;
  if (!recording) {
    return (
      <div role="status">
        <p>
          {state === 'waiting'
            ? t('replaceWaiting')
            : unread?.status === 404
              ? t('replaceGone')
              : t('replaceFailed')}
        </p>
      </div>
    );
  }

  const found = chosen && mediaFileOf(chosen.file);
  const known = typeof found === 'object' ? found : undefined;
  const error =
    typeof found === 'string'
      ? t(found, { name: chosen!.file.name })
      : !chosen && asked
        ? t('fileMissing')
        : '';
  const fault = answer === 'starting' ? undefined : answer;
  const submit = async (event: Event) => {
    event.preventDefault();
    if (answer === 'starting') return;
    setAsked(true);
    if (!chosen || !known) return document.getElementById('file')?.focus();
    setAnswer('starting');
    const outcome = await beginReplacement(recording, chosen);
    setAnswer(outcome);
    if (fileRefusal(outcome)) document.getElementById('file')?.focus();
  };
  return (
    <form class="upload-form" noValidate onSubmit={submit}>
      <div>
        <h2>{t('replaceTitle', { title: localized(recording.title) })}</h2>
        <p>{t('replaceLead')}</p>
        <p class="quiet small">{t('replaceNow', { name: recording.fileName })}</p>
      </div>
      <FileChoice
        chosen={chosen}
        known={known}
        error={error || fileRefusal(fault)}
        onChoose={(file) => {
          setChosen(file);
          setAnswer(undefined);
        }}
      />
      <div class="upload-actions">
        <Button type="submit" look="primary" large aria-disabled={answer === 'starting'}>
          {answer === 'starting' ? t('starting') : t('replaceGo')}
        </Button>
        <a class="button button-plain" href={addressOf('desk/recordings/')}>
          {t('replaceKeep')}
        </a>
      </div>
      <NotBegun fault={fault} silence={t('replaceSilence')} />
    </form>
  );
}
