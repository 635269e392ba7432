import { useState } from 'preact/hooks';
import { later } from '../../../components/later/later';
import { texts } from '../../../platform/i18n/texts';
import type { dataMessages } from './messages';

const t = texts<typeof dataMessages>('data');

const DataPart = later<object>(() => import('./DataPart').then((found) => found.DataPart));

export function MyData() {
  const [opened, setOpened] = useState(false);
  return (
    <details
      class="my-folded"
      onToggle={({ currentTarget }) => setOpened((was) => was || currentTarget.open)}
    >
      <summary>{t('title')}</summary>
      {opened && <DataPart />}
    </details>
  );
}
