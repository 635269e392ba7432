import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import { Freshness } from '../../../components/freshness/Freshness';
import { factsOf } from '../../../components/recording-card/facts';
import type { CollectionMember } from '../../../platform/api/contract/collections';
import { localized, texts } from '../../../platform/i18n/texts';
import { lastKnown } from '../../../platform/storage/last-known';
import { recordingsOf, type Columns } from '../../../recordings/columns';
import { nothingWanted, searchable } from '../../../recordings/search';
import type { deskCollectionsMessages } from './messages';

const t = texts<typeof deskCollectionsMessages>('deskcollections');

/** As many as one looks through. */
const shown = 8;

interface AddRecordingsProps {
  members: CollectionMember[];
  onAdd: (member: CollectionMember) => void;
}

/** The catalogue, searched here as one types; what is in the collection already is not offered. */
export function AddRecordings({ members, onAdd }: AddRecordingsProps) {
  const library = useMemo(() => lastKnown<Columns>({ signedIn: true }), []);
  const load = useMemo(() => () => void library.load('/catalogue'), [library]);
  useEffect(load, [load]);
  const [query, setQuery] = useState('');
  const known = library.known.value;
  const search = useMemo(() => known.value && searchable(recordingsOf(known.value, false)), [known.value]);
  const has = new Set(members.map(({ id }) => id));
  const found = search?.({ ...nothingWanted, query }).filter(({ id }) => !has.has(id));
  // The pressed button goes with its line: the next one has the focus, or the search where there is none.
  const focusRef = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (focusRef.current) document.getElementById(focusRef.current)?.focus();
    focusRef.current = undefined;
  }, [members]);
  const add = (member: CollectionMember) => {
    const at = found?.findIndex(({ id }) => id === member.id) ?? -1;
    const next = found?.[at + 1] ?? found?.[at - 1];
    focusRef.current = next ? `add-${next.id}` : 'find-recording';
    onAdd(member);
  };
  return (
    <section class="settings-section" aria-labelledby="find-title">
      <h2 id="find-title">{t('found')}</h2>
      <div class="field">
        <label for="find-recording">{t('find')}</label>
        <input
          id="find-recording"
          type="search"
          autocomplete="off"
          maxLength={100}
          placeholder={t('findHint')}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </div>
      <Freshness known={known} onAgain={load} />
      {found?.length === 0 && <p class="quiet">{t('nothing')}</p>}
      <ul class="plain-list">
        {found?.slice(0, shown).map((recording) => {
          const name = localized(recording.title);
          const { id, title, kind, durationSeconds } = recording;
          return (
            <li key={id} class="collections-member">
              <span class="collections-member-name">
                {name}
                <span class="quiet small">{factsOf(recording)}</span>
              </span>
              <Button
                id={`add-${id}`}
                aria-label={t('addOne', { name })}
                onClick={() => add({ id, title, kind, durationSeconds, status: 'ready' })}
              >
                {t('add')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
