import { Button } from '../../../components/button/Button';
import { texts } from '../../../platform/i18n/texts';
import { saveFile } from '../../../platform/save-file';
import { inOrder, fileOf, srtOf, shortTime, subtitlesOf, type Subtitle } from '../../../recordings/subtitles';
import type { subtitlesMessages } from './messages';
import type { Subtitling } from './state';

const t = texts<typeof subtitlesMessages>('subtitles');

/** What became of the last save, and the ways to take the text along. */
export function Saving({ state }: { state: Subtitling }) {
  const saved = state.saved.value;
  const isSaving = saved.kind === 'saving';
  const maySave = state.isChanged.value && !isSaving && saved.kind !== 'contested';
  return (
    <section class="subtitles-saving" aria-label={t('saving')}>
      {saved.kind === 'contested' && <Contest state={state} theirs={saved.theirs} />}
      <div class="subtitles-buttons">
        <Button look="primary" large aria-disabled={!maySave} onClick={() => maySave && void state.save()}>
          {t('save')}
        </Button>
        <Button onClick={() => download(state, 'vtt')}>{t('downloadVtt')}</Button>
        <Button onClick={() => download(state, 'srt')}>{t('downloadSrt')}</Button>
      </div>
      <p role="status">
        {isSaving && t('savingNow')}
        {saved.kind === 'saved' && t('saved')}
        {saved.kind === 'idle' && state.isChanged.value && t('unsaved')}
      </p>
      <div role="alert">
        {saved.kind === 'silence' && <p class="field-error">{t('silence')}</p>}
        {saved.kind === 'faulty' && <p class="field-error">{t('faulty')}</p>}
        {saved.kind === 'unfit' && <p class="field-error">{t(saved.why)}</p>}
        {saved.kind === 'problem' && (
          <p class="field-error">{saved.problem.status === 401 ? t('signedOut') : saved.problem.title}</p>
        )}
      </div>
    </section>
  );
}

/** Somebody else saved meanwhile: what differs, and whose stays. */
function Contest({ state, theirs }: { state: Subtitling; theirs: string }) {
  const [mine, other] = [state.order.value, inOrder(subtitlesOf(theirs).subtitles)];
  const [onlyMine, onlyTheirs] = [missingIn(other, mine), missingIn(mine, other)];
  return (
    <div class="subtitles-contest" role="alert" aria-labelledby="contest">
      <h2 id="contest">{t('contested')}</h2>
      <p>{t('contestedLead')}</p>
      <Versions title={t('mine', { n: onlyMine.length })} lines={onlyMine} language={state.language} />
      <Versions title={t('theirs', { n: onlyTheirs.length })} lines={onlyTheirs} language={state.language} />
      <div class="subtitles-buttons">
        <Button onClick={() => void state.saveOver(theirs)}>{t('saveMine')}</Button>
        <Button onClick={() => download(state, 'vtt')}>{t('downloadMine')}</Button>
        <Button look="bad" onClick={() => state.takeTheirs(theirs)}>
          {t('takeTheirs')}
        </Button>
      </div>
    </div>
  );
}

function Versions({ title, lines, language }: { title: string; lines: Subtitle[]; language: string }) {
  return (
    <details open={lines.length > 0 && lines.length <= 5}>
      <summary>{title}</summary>
      <ul class="plain-list" lang={language}>
        {lines.slice(0, 100).map(({ key, start, text }) => (
          <li key={key}>
            <span class="figures">{shortTime(start)}</span> {text}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Those of the second that the first does not have so. */
function missingIn(known: readonly Subtitle[], lines: readonly Subtitle[]): Subtitle[] {
  const said = new Set(known.map(nameOf));
  return lines.filter((line) => !said.has(nameOf(line)));
}
const nameOf = ({ start, end, text }: Subtitle) => `${start} ${end} ${text}`;

function download(state: Subtitling, kind: 'vtt' | 'srt') {
  const { file, recording, language } = state;
  const text = kind === 'vtt' ? fileOf(file.value) : srtOf(file.value.subtitles);
  const name = `${recording.value!.fileName.replace(/\.[^.]*$/, '')}.${language}.${kind}`;
  saveFile(new Blob([text], { type: 'text/plain' }), name);
}
