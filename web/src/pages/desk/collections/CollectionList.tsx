import { useEffect, useMemo, useState } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import { Freshness } from '../../../components/freshness/Freshness';
import { ask } from '../../../platform/api/client';
import type { DeskCollection, DeskCollectionItem } from '../../../platform/api/contract/collections';
import { localized, texts } from '../../../platform/i18n/texts';
import { addressOf } from '../../../platform/page';
import { lastKnown } from '../../../platform/storage/last-known';
import { dayOf } from '../../../platform/time/now';
import { faultOf } from './fault-words';
import { MakeForm } from './MakeForm';
import type { deskCollectionsMessages } from './messages';

const t = texts<typeof deskCollectionsMessages>('deskcollections');

/** All collections, those too that can still be brought back. */
export function CollectionList() {
  const list = useMemo(() => lastKnown<{ items: DeskCollectionItem[] }>({ signedIn: true }), []);
  const load = useMemo(() => () => void list.load('/desk/collections'), [list]);
  useEffect(load, [load]);
  const [said, setSaid] = useState('');
  const known = list.known.value;
  const items = known.value?.items;

  const restore = async ({ id, title }: DeskCollectionItem) => {
    setSaid('');
    const outcome = await ask<DeskCollection>(`/collections/${encodeURIComponent(id)}/restore`, {
      method: 'POST',
      signedIn: true,
    });
    setSaid(outcome.kind === 'answer' ? t('restored', { title: localized(title) }) : faultOf(outcome));
    load();
  };
  return (
    <>
      <MakeForm />
      <section class="settings-section" aria-labelledby="collections-list">
        <h2 id="collections-list">{t('list')}</h2>
        <p role="status">{said}</p>
        <Freshness known={known} onAgain={load} />
        {!items && known.state === 'waiting' && <p class="quiet">{t('waiting')}</p>}
        {items?.length === 0 && <p class="quiet">{t('none')}</p>}
        <ul class="plain-list">
          {items?.map((item) => (
            <Line key={item.id} item={item} onRestore={() => void restore(item)} />
          ))}
        </ul>
      </section>
    </>
  );
}

function Line({ item, onRestore }: { item: DeskCollectionItem; onRestore: () => void }) {
  const title = localized(item.title);
  return (
    <li class="collections-line">
      <div>
        {item.deletedAt ? (
          <span>{title}</span>
        ) : (
          <a href={addressOf('desk/collections/', { id: item.id })}>{title}</a>
        )}
        <p class="quiet small">
          {t('count', { n: item.count })},{' '}
          {item.deletedAt
            ? t('deleted', { date: dayOf(item.deletedAt) })
            : t('changed', { date: dayOf(item.changedAt) })}
        </p>
      </div>
      {item.deletedAt && (
        <Button aria-label={t('restoreOne', { title })} onClick={onRestore}>
          {t('restore')}
        </Button>
      )}
    </li>
  );
}
