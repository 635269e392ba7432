import { useEffect, useState } from 'preact/hooks';
import type { mediaMessages } from '../../../components/recording-card/messages';
import { texts } from '../../../platform/i18n/texts';
import type { shelfMessages } from './messages';
import { sorts, type Sort } from './order';
import type { Shelf } from './state';
import { statuses, wordOf } from './Status';

const t = texts<typeof shelfMessages>('shelf');
const media = texts<typeof mediaMessages>('media');

const sortWords = {
  newest: 'newest',
  oldest: 'oldest',
  title: 'byTitle',
  largest: 'largest',
  longest: 'longest',
} as const;
/** While somebody types, the list waits for the end of the word. */
const restMilliseconds = 300;

/** What the list shows, and in which order. */
export function Filters({ list }: { list: Shelf }) {
  const { query, status, kind, sort } = list.wanted.value;
  const [typed, setTyped] = useState(query);
  useEffect(() => {
    if (typed === query) return undefined;
    const timer = setTimeout(() => list.find({ query: typed }), restMilliseconds);
    return () => clearTimeout(timer);
  }, [list, typed, query]);
  return (
    <form class="shelf-filters" role="search" onSubmit={(event) => event.preventDefault()}>
      <div class="field">
        <label for="query">{t('search')}</label>
        <input
          id="query"
          type="search"
          autocomplete="off"
          maxLength={100}
          placeholder={t('searchHint')}
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </div>
      <Choose
        id="status"
        label={t('status')}
        value={status}
        options={[['', t('anyStatus')], ...statuses.map((one) => [one, wordOf(one)] as const)]}
        onChoose={(value) => list.find({ status: value })}
      />
      <Choose
        id="kind"
        label={t('kind')}
        value={kind}
        options={[
          ['', t('anyKind')],
          ['video', media('video')],
          ['audio', media('audio')],
        ]}
        onChoose={(value) => list.find({ kind: value })}
      />
      <Choose
        id="sort"
        label={t('sort')}
        value={sort}
        options={sorts.map((one) => [one, t(sortWords[one])])}
        onChoose={(value) => list.find({ sort: value as Sort })}
      />
    </form>
  );
}

interface ChooseProps {
  id: string;
  label: string;
  value: string;
  options: readonly (readonly [value: string, label: string])[];
  onChoose: (value: string) => void;
}

export const Choose = ({ id, label, value, options, onChoose }: ChooseProps) => (
  <div class="field">
    <label for={id}>{label}</label>
    <select id={id} value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
      {options.map(([option, name]) => (
        <option key={option} value={option}>
          {name}
        </option>
      ))}
    </select>
  </div>
);
