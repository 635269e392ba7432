import { useState } from 'preact/hooks';
import { Button, LinkButton } from '../../../components/button/Button';
import { texts } from '../../../platform/i18n/texts';
import { addressOf } from '../../../platform/page';
import { ownNameOf } from '../../../recordings/languages';
import { isKept, isPlayable } from '../../../recordings/desk-recording';
import type { describeMessages } from './messages';
import type { Describing } from './state';

const t = texts<typeof describeMessages>('describe');

/** As the API allows. */
const largest = 1024 * 1024;
const offered = ['kk', 'ru', 'en'] as const;

type Done = 'idle' | 'busy' | 'set' | 'removed' | 'tooLarge' | 'silence' | { words: string };

/** Subtitles of each language: brought as a file, or taken away. They are saved at once. */
export function Subtitles({ state }: { state: Describing }) {
  const [language, setLanguage] = useState<string>('kk');
  const [done, setDone] = useState<Done>('idle');
  const recording = state.recording.value!;
  const { subtitles } = recording;
  const busy = done === 'busy';
  const editorOf = (one: string) =>
    addressOf('desk/subtitles/', { id: state.recording.value!.id, language: one });

  const bring = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    input.value = '';
    if (!file || busy) return;
    if (file.size > largest) return setDone('tooLarge');
    setDone('busy');
    setDone(wordsOf(await state.subtitle(language, file), 'set'));
  };
  const remove = async (one: string) => {
    if (busy) return;
    setDone('busy');
    setDone(wordsOf(await state.subtitle(one, undefined), 'removed'));
  };

  return (
    <section class="describe-subtitles" aria-labelledby="subtitles">
      <h2 id="subtitles">{t('subtitles')}</h2>
      <p class="small quiet">{t('subtitlesHint')}</p>
      {subtitles.length === 0 ? (
        <p>{t('subtitlesNone')}</p>
      ) : (
        <ul class="plain-list">
          {subtitles.map((one) => (
            <li key={one} class="describe-subtitle">
              <span>{ownNameOf(one)}</span>
              {isKept(recording) && (
                <LinkButton href={editorOf(one)}>
                  {t('subtitlesEdit', { language: ownNameOf(one) })}
                </LinkButton>
              )}
              <Button aria-disabled={busy} onClick={() => void remove(one)}>
                {t('subtitlesRemove', { language: ownNameOf(one) })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div class="describe-bring">
        <div class="field">
          <label for="subtitle-language">{t('subtitlesLanguage')}</label>
          <select
            id="subtitle-language"
            value={language}
            onChange={({ currentTarget }) => setLanguage(currentTarget.value)}
          >
            {offered.map((one) => (
              <option key={one} value={one}>
                {ownNameOf(one)}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="subtitle-file">{t('subtitlesFile')}</label>
          <input
            id="subtitle-file"
            type="file"
            accept=".vtt,.srt,text/vtt,application/x-subrip"
            onChange={({ currentTarget }) => void bring(currentTarget)}
          />
        </div>
      </div>
      {isKept(recording) && !subtitles.includes(language) && (
        <p>
          <LinkButton href={editorOf(language)}>
            {t(isPlayable(recording) ? 'subtitlesWrite' : 'subtitlesWriteText', {
              language: ownNameOf(language),
            })}
          </LinkButton>
        </p>
      )}
      <p role="status">
        {busy && t('saving')}
        {done === 'set' && t('subtitlesSet')}
        {done === 'removed' && t('subtitlesRemoved')}
      </p>
      <div role="alert">
        {done === 'tooLarge' && <p class="field-error">{t('subtitlesTooLarge')}</p>}
        {done === 'silence' && <p class="field-error">{t('subtitlesSilence')}</p>}
        {typeof done === 'object' && <p class="field-error">{done.words}</p>}
      </div>
    </section>
  );
}

const wordsOf = (outcome: Awaited<ReturnType<Describing['subtitle']>>, done: 'set' | 'removed'): Done => {
  if (outcome.kind === 'answer') return done;
  if (outcome.kind === 'silence') return 'silence';
  const { problem } = outcome;
  if (problem.status === 401) return { words: t('signedOut') };
  const fault = problem['fault'];
  return { words: typeof fault === 'string' ? `${problem.title} (${fault})` : problem.title };
};
