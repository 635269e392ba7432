import { useState } from 'preact/hooks';
import { later } from '../../../components/later/later';
import { texts } from '../../../platform/i18n/texts';
import type { pastMessages } from './messages';
import type { PastListProps } from './PastList';

const t = texts<typeof pastMessages>('past');

const PastList = later<PastListProps>(() => import('./PastList').then((found) => found.PastList));

/** Folded away until somebody looks for it; only then is it fetched. */
export function MyPast(props: PastListProps) {
  const [opened, setOpened] = useState(false);
  return (
    <details
      class="my-folded"
      onToggle={({ currentTarget }) => setOpened((was) => was || currentTarget.open)}
    >
      <summary>{t('title')}</summary>
      {opened && <PastList {...props} />}
    </details>
  );
}
