import { useEffect, useMemo, useState } from 'preact/hooks';
import { Button } from '../../components/button/Button';
import { playTime } from '../../components/recording-card/facts';
import type { CollectionItem } from '../../platform/api/contract/collections';
import { localized, texts } from '../../platform/i18n/texts';
import { addressOf } from '../../platform/page';
import { lastKnown } from '../../platform/storage/last-known';
import { ownStore } from '../../platform/storage/own';
import type { recordingsMessages } from './messages';

const t = texts<typeof recordingsMessages>('recordings');
const atFirst = 6;

/** The collections above the list; where there are none, or none can be had, nothing. */
export function Collections() {
  const list = useMemo(
    () => lastKnown<{ items: CollectionItem[] }>({ known: true, whole: true }, ownStore),
    [],
  );
  useEffect(() => void list.load('/collections', 'collections'), [list]);
  const [all, setAll] = useState(false);
  const items = list.known.value.value?.items ?? [];
  if (items.length === 0) return null;
  const hidden = all ? 0 : Math.max(0, items.length - atFirst);
  return (
    <section class="recordings-collections" aria-labelledby="recordings-collections">
      <h2 id="recordings-collections">{t('collections')}</h2>
      <ul>
        {items.slice(0, items.length - hidden).map(({ id, title, count, durationSeconds }) => (
          <li key={id}>
            <div class="recordings-collection">
              <a href={addressOf('collection/', { id })}>{localized(title)}</a>
              <span class="small quiet">
                {t('inCollection', { n: count })} · {playTime(durationSeconds)}
              </span>
            </div>
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button look="plain" onClick={() => setAll(true)}>
          {t('moreCollections', { n: hidden })}
        </Button>
      )}
    </section>
  );
}
