import './find-recording.css';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { localized, texts } from '../../platform/i18n/texts';
import { nothingWanted, searchable, type Known } from '../../recordings/search';
import { Button } from '../button/Button';
import { Freshness } from '../freshness/Freshness';
import { factsOf } from '../recording-card/facts';
import type { Library } from './library';
import type { findRecordingMessages } from './messages';

const t = texts<typeof findRecordingMessages>('findrecording');

/** As many as one looks through. */
const shown = 8;

interface FindRecordingProps {
  library: Library;
  /** Ids that are there already and are not offered. */
  without?: readonly string[];
  onAdd: (recording: Known) => void;
}

const none: readonly string[] = [];

/** The catalogue, searched here as one types. */
export function FindRecording({
  library: { known, recordings, load },
  without = none,
  onAdd,
}: FindRecordingProps) {
  const [query, setQuery] = useState('');
  const search = useMemo(() => recordings && searchable(recordings), [recordings]);
  const found = search?.({ ...nothingWanted, query }).filter(({ id }) => !without.includes(id));
  // The pressed button goes with its line: the next one has the focus, or the search where there is none.
  const focusRef = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (focusRef.current) document.getElementById(focusRef.current)?.focus();
    focusRef.current = undefined;
  }, [without]);
  const add = (recording: Known) => {
    const at = found?.findIndex(({ id }) => id === recording.id) ?? -1;
    const next = found?.[at + 1] ?? found?.[at - 1];
    if (without !== none) focusRef.current = next ? `add-${next.id}` : 'find-recording';
    onAdd(recording);
  };
  return (
    <>
      <div class="field">
        <label for="find-recording">{t('find')}</label>
        <input
          id="find-recording"
          type="search"
          autocomplete="off"
          maxLength={100}
          placeholder={t('hint')}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
          // In a form it would send that.
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
      </div>
      <Freshness known={known} onAgain={load} />
      {found?.length === 0 && <p class="quiet">{t('nothing')}</p>}
      <ul class="plain-list" aria-label={t('found')}>
        {found?.slice(0, shown).map((recording) => {
          const name = localized(recording.title);
          return (
            <li key={recording.id} class="find-recording">
              <span class="find-recording-name">
                {name}
                <span class="quiet small">{factsOf(recording)}</span>
              </span>
              <Button
                id={`add-${recording.id}`}
                aria-label={t('addOne', { name })}
                onClick={() => add(recording)}
              >
                {t('add')}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
