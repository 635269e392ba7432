import './recordings.css';
import { useEffect, useMemo } from 'preact/hooks';
import { Button, LinkButton } from '../../components/button/Button';
import { Choice } from '../../components/choice/Choice';
import { AudioIcon, PlayIcon } from '../../components/icons/icons';
import type { mediaMessages } from '../../components/recording-card/messages';
import { RecordingCard, RecordingCardSkeleton } from '../../components/recording-card/RecordingCard';
import { Shell } from '../../components/shell/Shell';
import { isStaff } from '../../platform/auth/session';
import { texts } from '../../platform/i18n/texts';
import { addressOf } from '../../platform/page';
import { addressOfWanted, recordingCatalogue, wantedOf, type KindFilter } from '../../recordings/catalogue';
import { nothingWanted, type Wanted } from '../../recordings/search';
import { Collections } from './Collections';
import { Filters } from './Filters';
import type { recordingsMessages } from './messages';
import { RecordingsState } from './RecordingsState';

const t = texts<typeof recordingsMessages>('recordings');
const media = texts<typeof mediaMessages>('media');

const ownWhy = { offline: 'ownOffline', busy: 'ownBusy', failed: 'ownFailed' } as const;

export function RecordingsPage() {
  const catalogue = useMemo(recordingCatalogue, []);
  useEffect(() => {
    catalogue.load();
    catalogue.find(wantedOf(location.search));
    addEventListener('online', catalogue.askAgain);
    return () => removeEventListener('online', catalogue.askAgain);
  }, [catalogue]);

  const find = (part: Partial<Wanted>) => {
    catalogue.find(part);
    history.replaceState(null, '', addressOf('recordings/', addressOfWanted(catalogue.wanted.value)));
  };
  const items = catalogue.items.value;
  const onlyOwn = catalogue.onlyOwn.value;

  return (
    <Shell>
      <div class="recordings-head">
        <div>
          <h1>{t('title')}</h1>
          <p class="recordings-lead">{t('lead')}</p>
        </div>
        {isStaff() && <LinkButton href={addressOf('desk/upload/')}>{t('upload')}</LinkButton>}
      </div>
      <form class="recordings-search" role="search" onSubmit={(event) => event.preventDefault()}>
        <label class="recordings-query">
          <span>{t('search')}</span>
          <input
            type="search"
            name="query"
            autocomplete="off"
            maxLength={100}
            placeholder={t('searchHint')}
            value={catalogue.wanted.value.query}
            onInput={(event) => find({ query: event.currentTarget.value })}
          />
        </label>
        <Choice
          legend={t('show')}
          quietLegend
          name="kind"
          value={catalogue.wanted.value.kind}
          onChoose={(kind: KindFilter) => find({ kind })}
          options={[
            { value: 'all', label: t('all') },
            {
              value: 'video',
              label: (
                <>
                  <PlayIcon />
                  {media('video')}
                </>
              ),
            },
            {
              value: 'audio',
              label: (
                <>
                  <AudioIcon />
                  {media('audio')}
                </>
              ),
            },
          ]}
        />
        <Filters catalogue={catalogue} find={find} />
      </form>
      {!catalogue.filtered.value && <Collections />}
      <p class="recordings-count quiet" role="status">
        {catalogue.filtered.value &&
          catalogue.found.value > 0 &&
          t(catalogue.foundSoFar.value ? 'foundSoFar' : 'found', { n: catalogue.found.value })}
      </p>
      <p class="recordings-only-own quiet" role="status">
        {onlyOwn && `${t(ownWhy[onlyOwn])} ${t('onlyOwn')}`}
      </p>
      <RecordingsState catalogue={catalogue} showAll={() => find(nothingWanted)} />
      {items ? (
        <ul class="recording-list">
          {items.map((recording) => (
            <li key={recording.id}>
              <RecordingCard recording={recording} level={2} query={catalogue.wanted.value.query} />
            </li>
          ))}
        </ul>
      ) : (
        catalogue.known.value.state === 'waiting' && <Skeletons />
      )}
      {catalogue.hasMore.value && (
        <div class="recordings-more">
          <Button onClick={catalogue.more}>{t('more')}</Button>
        </div>
      )}
    </Shell>
  );
}

const Skeletons = () => (
  <div class="recording-list" aria-hidden="true">
    {[1, 2, 3, 4, 5, 6].map((place) => (
      <RecordingCardSkeleton key={place} />
    ))}
  </div>
);
