import { Button } from '../../components/button/Button';
import { absolute, AddressField, useCopy } from '../../components/share/Share';
import { texts } from '../../platform/i18n/texts';
import { page } from '../../platform/page';
import type { collectionMessages } from './messages';

const t = texts<typeof collectionMessages>('collection');

/** The address by which a podcast program keeps up with a collection. */
export function Podcast({ id }: { id: string }) {
  const url = absolute(`/collections/${id}/feed?language=${page().language}`);
  const { said, byHand, copy } = useCopy();
  return (
    <section class="collection-podcast" aria-labelledby="collection-podcast">
      <h2 id="collection-podcast">{t('podcast')}</h2>
      <p>{t('podcastLead')}</p>
      <AddressField label={t('podcastAddress')} url={url} selected={byHand} />
      <div class="collection-ways">
        <Button onClick={() => void copy(url)}>{t('copy')}</Button>
        <p role="status">{said}</p>
      </div>
    </section>
  );
}
