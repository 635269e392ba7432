import './recordings.css';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Button, LinkButton } from '../../components/button/Button';
import { Choice } from '../../components/choice/Choice';
import { AudioIcon, PlayIcon } from '../../components/icons/icons';
import type { mediaMessages } from '../../components/recording-card/messages';
import { RecordingCard, RecordingCardSkeleton } from '../../components/recording-card/RecordingCard';
import { Shell } from '../../components/shell/Shell';
import { isStaff } from '../../platform/auth/session';
import { texts } from '../../platform/i18n/texts';
import { addressOf } from '../../platform/page';
import { recordingCatalogue, type KindFilter } from '../../recordings/catalogue';
import type { recordingsMessages } from './messages';
import { RecordingsState } from './RecordingsState';

const t = texts<typeof recordingsMessages>('recordings');
const media = texts<typeof mediaMessages>('media');

export function RecordingsPage() {
  const catalogue = useMemo(recordingCatalogue, []);
  useEffect(() => {
    const asked = new URLSearchParams(location.search);
    const kind = asked.get('kind');
    catalogue.load();
    catalogue.find({
      query: asked.get('query') ?? '',
      kind: kind === 'audio' || kind === 'video' ? kind : 'all',
    });
  }, [catalogue]);

  const find = (wanted: { query?: string; kind?: KindFilter }) => {
    catalogue.find(wanted);
    const address = {
      ...(catalogue.query.value && { query: catalogue.query.value }),
      ...(catalogue.kind.value !== 'all' && { kind: catalogue.kind.value }),
    };
    history.replaceState(null, '', addressOf('recordings/', address));
  };
  const items = catalogue.items.value;

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
            value={catalogue.query.value}
            onInput={(event) => find({ query: event.currentTarget.value })}
          />
        </label>
        <Choice
          legend={t('show')}
          quietLegend
          name="kind"
          value={catalogue.kind.value}
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
      </form>
      <p class="recordings-count quiet" role="status">
        {catalogue.filtered.value && items && items.length > 0 && t('found', { n: items.length })}
      </p>
      <RecordingsState catalogue={catalogue} showAll={() => find({ query: '', kind: 'all' })} />
      {items ? (
        <ul class="recording-list">
          {items.map((recording) => (
            <li key={recording.id}>
              <RecordingCard recording={recording} level={2} />
            </li>
          ))}
        </ul>
      ) : (
        catalogue.shown.value.state === 'waiting' && <Skeletons />
      )}
      {catalogue.hasMore.value && items && <More load={catalogue.loadMore} />}
    </Shell>
  );
}

function More({ load }: { load: () => Promise<boolean> }) {
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const press = async () => {
    if (state === 'busy') return;
    setState('busy');
    setState((await load()) ? 'idle' : 'failed');
  };
  return (
    <div class="recordings-more">
      <Button aria-disabled={state === 'busy'} onClick={press}>
        {state === 'failed' ? t('retry') : t('more')}
      </Button>
      <p role="status">{state === 'failed' && t('failed')}</p>
    </div>
  );
}

const Skeletons = () => (
  <div class="recording-list" aria-hidden="true">
    {[1, 2, 3, 4, 5, 6].map((place) => (
      <RecordingCardSkeleton key={place} />
    ))}
  </div>
);
