import './collection.css';
import { useEffect, useMemo } from 'preact/hooks';
import { Button, LinkButton } from '../../components/button/Button';
import { Freshness } from '../../components/freshness/Freshness';
import { AudioIcon, OfflineIcon, PlayIcon, WarningIcon } from '../../components/icons/icons';
import { playTime } from '../../components/recording-card/facts';
import { RecordingCard } from '../../components/recording-card/RecordingCard';
import { Share } from '../../components/share/Share';
import { Shell } from '../../components/shell/Shell';
import { StatePanel } from '../../components/state-panel/StatePanel';
import type { Collection } from '../../platform/api/contract/collections';
import { localized, texts } from '../../platform/i18n/texts';
import { addressOf } from '../../platform/page';
import { openCollection } from '../../recordings/collection';
import type { collectionMessages } from './messages';
import { Podcast } from './Podcast';

const t = texts<typeof collectionMessages>('collection');

export function CollectionPage() {
  const opened = useMemo(
    () =>
      openCollection(
        typeof location === 'undefined' ? '' : (new URLSearchParams(location.search).get('id') ?? ''),
      ),
    [],
  );
  useEffect(opened.load, [opened]);
  const known = opened.known.value;
  const collection = opened.collection.value;
  const isGone = known.state === 'failed' && known.problem?.status === 404;
  return (
    <Shell>
      <nav class="collection-back">
        <a href={addressOf('recordings/')}>{t('all')}</a>
      </nav>
      {collection && !isGone ? (
        <>
          <Freshness known={known} onAgain={opened.load} />
          <Opened collection={collection} />
        </>
      ) : (
        <NotOpened kind={isGone ? 'gone' : known.state} retry={opened.load} />
      )}
    </Shell>
  );
}

function Opened({ collection }: { collection: Collection }) {
  const { id, recordings } = collection;
  const title = localized(collection.title);
  const text = localized(collection.text ?? undefined);
  useEffect(() => {
    document.title = `${title} · ${document.title.split(' · ').slice(1).join(' · ')}`;
  }, [title]);
  const seconds = recordings.reduce((sum, { durationSeconds }) => sum + durationSeconds, 0);
  return (
    <article class="collection">
      <header class="collection-head">
        <h1>{title}</h1>
        <p>
          <strong>
            {t('count', { n: recordings.length })} · {playTime(seconds)}
          </strong>
        </p>
      </header>
      {text && (
        <div class="collection-text">
          {text.split(/\n{2,}/).map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      )}
      <div class="collection-ways">
        <LinkButton
          look="primary"
          large
          href={addressOf('recording/', { id: recordings[0]!.id, collection: id })}
        >
          <PlayIcon />
          {t('playAll')}
        </LinkButton>
        {collection.public && <Share path={`collections/${id}`} title={title} />}
      </div>
      <section aria-labelledby="collection-order">
        <h2 id="collection-order">{t('inOrder')}</h2>
        <ol class="recording-list">
          {recordings.map((recording) => (
            <li key={recording.id}>
              <RecordingCard recording={recording} within={id} />
            </li>
          ))}
        </ol>
      </section>
      {collection.podcast && <Podcast id={id} />}
    </article>
  );
}

function NotOpened({ kind, retry }: { kind: string; retry: () => void }) {
  if (kind === 'waiting' || kind === 'fresh') {
    return (
      <>
        <h1 class="unseen">{t('title')}</h1>
        <div class="collection-skeleton" aria-hidden="true" />
      </>
    );
  }
  if (kind === 'gone') {
    return (
      <>
        <h1 class="unseen">{t('title')}</h1>
        <StatePanel live icon={<AudioIcon />} title={t('gone')}>
          <p>{t('goneLead')}</p>
          <p>{t('goneOthers')}</p>
          <LinkButton href={addressOf('recordings/')}>{t('all')}</LinkButton>
        </StatePanel>
      </>
    );
  }
  const isOffline = kind === 'offline';
  return (
    <>
      <h1 class="unseen">{t('title')}</h1>
      <StatePanel
        live
        tone="bad"
        icon={isOffline ? <OfflineIcon /> : <WarningIcon />}
        title={t(isOffline ? 'offline' : 'failed')}
      >
        <p>{t(isOffline ? 'offlineLead' : 'failedLead')}</p>
        <Button onClick={retry}>{t('retry')}</Button>
      </StatePanel>
    </>
  );
}
