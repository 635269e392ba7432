import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import { Choice } from '../../../components/choice/Choice';
import type { mediaMessages } from '../../../components/recording-card/messages';
import type { Recording } from '../../../platform/api/contract';
import type { Problem } from '../../../platform/api/problem';
import { texts } from '../../../platform/i18n/texts';
import { dropDraft, keepDraft, keyFor, readDraft, tidyTitle, type Draft } from '../../../upload/draft';
import { mediaFileOf } from '../../../upload/media-file';
import { addToQueue } from '../../../upload/queue-run';
import {
  beginUpload,
  type ChosenFile,
  type Duplicate,
  type NotBegun as Fault,
} from '../../../upload/uploads';
import { FileChoice } from './FileChoice';
import type { uploadMessages } from './messages';
import { fileRefusal, isProblem, NotBegun } from './NotBegun';
import { SameFile } from './SameFile';
import { TermsFields } from './TermsFields';
import { TitleFields } from './TitleFields';

const t = texts<typeof uploadMessages>('upload');
const media = texts<typeof mediaMessages>('media');

type Kind = Recording['kind'];

/** What a librarian says of a new recording. What was typed outlives a reload; a fault stands beside its field. */
export function UploadForm() {
  const [draft, setDraft] = useState<Draft>({ title: {}, language: 'kk', audience: 'everyone' });
  const [chosen, setChosen] = useState<ChosenFile>();
  const [chosenKind, setKind] = useState<Kind>();
  const [asked, setAsked] = useState(false);
  const [answer, setAnswer] = useState<Fault | Duplicate | 'starting'>();
  useEffect(() => setDraft(readDraft()), []);

  const title = tidyTitle(draft.title);
  const found = chosen && mediaFileOf(chosen.file);
  const known = typeof found === 'object' ? found : undefined;
  const kind = chosenKind ?? known?.kind ?? 'video';
  const fileError =
    typeof found === 'string'
      ? t(found, { name: chosen!.file.name })
      : !chosen && asked
        ? t('fileMissing')
        : '';
  const titleError = asked && Object.keys(title).length === 0 ? t('nameMissing') : '';
  const duplicate = isDuplicate(answer) ? answer : undefined;
  const fault = isDuplicate(answer) || answer === 'starting' ? undefined : answer;
  const problem = isProblem(fault) ? fault : undefined;

  const change = (changed: Partial<Draft>) => {
    const next = { ...draft, ...changed };
    setDraft(next);
    keepDraft(next);
  };

  const submit = (event: Event) => {
    event.preventDefault();
    void send(false);
  };

  const send = async (isLookedInto: boolean) => {
    if (answer === 'starting') return;
    setAsked(true);
    if (!chosen || !known) return document.getElementById('file')?.focus();
    if (Object.keys(title).length === 0) return document.getElementById('title-kk')?.focus();
    setAnswer('starting');
    const { name: fileName, size } = chosen.file;
    const recording = {
      title,
      kind,
      fileName,
      contentType: known.contentType,
      size,
      ...(draft.language && { language: draft.language }),
      ...(draft.audience !== 'everyone' && { audience: draft.audience }),
    };
    const outcome = await beginUpload(recording, chosen, keyFor(recording), isLookedInto);
    if (!outcome) dropDraft();
    setAnswer(outcome);
    if (!isDuplicate(outcome) && fileRefusal(outcome)) document.getElementById('file')?.focus();
  };

  return (
    <form class="upload-form" noValidate onSubmit={submit}>
      <FileChoice
        chosen={chosen}
        known={known}
        error={fileError || fileRefusal(fault) || memberError(problem, 'fileName', 'size', 'contentType')}
        onChoose={(file) => {
          setChosen(file);
          setAnswer(undefined);
          setKind(undefined);
        }}
        onSeveral={(files) => void addToQueue(files, { language: draft.language, audience: draft.audience })}
      />
      {known && (
        <Choice
          legend={t('kind')}
          name="kind"
          value={kind}
          onChoose={setKind}
          options={[
            { value: 'video', label: media('video') },
            { value: 'audio', label: media('audio') },
          ]}
        />
      )}
      <TitleFields
        title={draft.title}
        error={titleError || memberError(problem, 'title')}
        onChange={(changed) => change({ title: changed })}
      />
      <TermsFields terms={draft} onChange={change} />
      <div class="upload-submit">
        <Button type="submit" look="primary" large aria-disabled={answer === 'starting'}>
          {answer === 'starting' ? t('starting') : t('submit')}
        </Button>
        {Object.keys(title).length > 0 && <p class="quiet small">{t('draftKept')}</p>}
      </div>
      <NotBegun fault={fault} silence={t('silence')}>
        {duplicate && <SameFile same={duplicate.same} onUpload={() => void send(true)} />}
      </NotBegun>
    </form>
  );
}

const isDuplicate = (answer: Fault | Duplicate | 'starting' | undefined): answer is Duplicate =>
  typeof answer === 'object' && !('code' in answer);

/** What the API says of one of these members, in the reader's language. */
function memberError(problem: Problem | undefined, ...members: string[]): string {
  const errors = members.map((member) => problem?.errors?.[member]?.[0]);
  return errors.find((error) => error !== undefined) ?? '';
}
