import './transcript.css';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Button } from '../../components/button/Button';
import { Choice } from '../../components/choice/Choice';
import { texts } from '../../platform/i18n/texts';
import { page } from '../../platform/page';
import { playLength } from '../../platform/time/times';
import type { Playback } from '../../recordings/details';
import { ownNameOf } from '../../recordings/languages';
import { finds } from '../../recordings/search';
import { cuesOf, type Cue } from '../../recordings/transcript';
import type { recordingMessages } from './messages';

const t = texts<typeof recordingMessages>('recording');

/** Shown at once; the rest of a long one when asked for. */
const shortly = 200;

interface TranscriptProps {
  subtitles: Playback['subtitles'];
  /** Plays from a second on. */
  onPlay: (second: number) => void;
  /** The link does not answer: a new one may. */
  onOver: () => Promise<boolean>;
}

/** What is said, to be read, searched and jumped to. It is fetched when it is opened. */
export function Transcript({ subtitles, onPlay, onOver }: TranscriptProps) {
  const [opened, setOpened] = useState(false);
  const [chosen, choose] = useState<string>();
  // A renewed link may come without the language that was chosen: somebody took it away meanwhile.
  const { language, url } = subtitles.find((one) => one.language === chosen) ?? firstOf(subtitles);
  return (
    <details class="transcript" onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
      <summary>{t('transcript')}</summary>
      {subtitles.length > 1 && (
        <Choice
          legend={t('transcriptLanguage')}
          quietLegend
          name="transcript"
          value={language}
          onChoose={choose}
          options={subtitles.map(({ language: value }) => ({ value, label: ownNameOf(value) }))}
        />
      )}
      {opened && <Lines key={language} language={language} url={url} onPlay={onPlay} onOver={onOver} />}
    </details>
  );
}

/** That of the page, else the first. */
const firstOf = (subtitles: Playback['subtitles']) =>
  subtitles.find(({ language }) => language === page().language) ?? subtitles[0]!;

interface LinesProps extends Pick<TranscriptProps, 'onPlay' | 'onOver'> {
  language: string;
  url: string;
}

function Lines({ language, url, onPlay, onOver }: LinesProps) {
  const [cues, setCues] = useState<Cue[] | 'waiting' | 'failed'>('waiting');
  const [query, setQuery] = useState('');
  const [whole, setWhole] = useState(false);
  useEffect(() => {
    // Under a new link the lines are the same.
    if (typeof cues !== 'string') return undefined;
    let left = false;
    void fetchCues(url).then((found) => !left && setCues(found ?? 'failed'));
    return () => {
      left = true;
    };
  }, [url]);
  const retry = async () => {
    setCues('waiting');
    if (!(await onOver())) setCues('failed');
  };
  const found = useMemo(
    () => (typeof cues === 'string' ? [] : cues.filter(({ text }) => finds(query, text))),
    [cues, query],
  );
  if (cues === 'waiting') return <p class="quiet">{t('transcriptWaiting')}</p>;
  if (cues === 'failed') {
    return (
      <p role="alert">
        {t('transcriptFailed')} <Button onClick={() => void retry()}>{t('retry')}</Button>
      </p>
    );
  }
  const shown = whole ? found : found.slice(0, shortly);
  return (
    <>
      <label class="transcript-search">
        <span>{t('transcriptSearch')}</span>
        <input
          type="search"
          autocomplete="off"
          maxLength={100}
          value={query}
          onInput={({ currentTarget }) => setQuery(currentTarget.value)}
        />
      </label>
      <p class="quiet" role="status">
        {query.trim() !== '' && t('transcriptFound', { n: found.length })}
      </p>
      <ol class="transcript-lines">
        {shown.map(({ second, text }) => (
          <li key={`${second} ${text}`}>
            <button type="button" onClick={() => onPlay(second)}>
              <span class="transcript-time figures">{playLength(Math.floor(second))}</span>{' '}
              <span lang={language}>{text}</span>
            </button>
          </li>
        ))}
      </ol>
      {shown.length < found.length && <Button onClick={() => setWhole(true)}>{t('transcriptWhole')}</Button>}
    </>
  );
}

/** Undefined when storage could not be reached or the link is over. */
async function fetchCues(url: string): Promise<Cue[] | undefined> {
  try {
    const answer = await fetch(url);
    return answer.ok ? cuesOf(await answer.text()) : undefined;
  } catch (fault) {
    if (fault instanceof TypeError) return undefined;
    throw fault;
  }
}
