import { useState } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import { texts } from '../../../platform/i18n/texts';
import type { DeskRecording } from '../../../recordings/desk-recording';
import { ages, audiences, licences } from '../../../recordings/terms';
import type { termsMessages } from '../../../recordings/terms-messages';
import type { Act } from './act';
import type { actMessages } from './act-messages';
import type { Bulk } from './bulk';
import type { Choice } from './choice';
import { Choose } from './Filters';
import type { shelfMessages } from './messages';

const t = texts<typeof actMessages>('act');
const shelf = texts<typeof shelfMessages>('shelf');
const terms = texts<typeof termsMessages>('terms');

const changes = {
  audience: 'setAudience',
  licence: 'setLicence',
  age: 'setAge',
  language: 'setLanguage',
  'add-tag': 'addTag',
  'remove-tag': 'removeTag',
} as const;
type Change = keyof typeof changes;

const optionsOf = (change: Change): readonly (readonly [string, string])[] => {
  switch (change) {
    case 'audience':
      return audiences.map((one) => [one, terms(one)]);
    case 'licence':
      return licences.map((one) => [one, terms(one)]);
    case 'age':
      return [['', t('notSaid')], ...ages.map((one) => [one, one] as const)];
    default:
      return [
        ['kk', t('languageKk')],
        ['ru', t('languageRu')],
        ['en', t('languageEn')],
        ['', t('notSaid')],
      ];
  }
};

interface BulkBarProps {
  ticked: Choice;
  work: Bulk;
  chosen: DeskRecording[];
  shown: string[];
  onDelete: () => void;
}

/** What is done with all that are ticked, how far it is, and once more for those that failed. */
export function BulkBar({ ticked, work, chosen, shown, onDelete }: BulkBarProps) {
  const run = (act: Act) => void work.run(act, chosen);
  const { all, done, failed, busy } = work.counts.value;
  const has = (...states: DeskRecording['status'][]) => chosen.some(({ status }) => states.includes(status));
  return (
    <section class="shelf-bulk">
      <label class="shelf-all">
        <input
          type="checkbox"
          checked={chosen.length > 0 && chosen.length === shown.length}
          onChange={({ currentTarget }) => ticked.all(shown, currentTarget.checked)}
        />
        {shelf('chooseAll')}
      </label>
      {chosen.length > 0 && (
        <>
          <div class="shelf-acts">
            <strong role="status">{t('chosen', { n: chosen.length })}</strong>
            {has('ready') && <Button onClick={() => run({ kind: 'hide' })}>{t('hide')}</Button>}
            {has('hidden') && <Button onClick={() => run({ kind: 'show' })}>{t('show')}</Button>}
            {has('deleted') && <Button onClick={() => run({ kind: 'restore' })}>{t('restore')}</Button>}
            {chosen.some(({ status }) => status !== 'deleted') && (
              <Button onClick={onDelete}>{t('delete')}</Button>
            )}
            <Button look="plain" onClick={() => ticked.all(shown, false)}>
              {t('none')}
            </Button>
          </div>
          <ChangeForm onRun={run} />
        </>
      )}
      {all > 1 && (
        <div role="status">
          {busy > 0 ? (
            <div class="upload-progress">
              <progress max={all} value={all - busy} aria-label={t('progress', { done: all - busy, all })} />
              <span class="figures">{t('progress', { done: all - busy, all })}</span>
            </div>
          ) : (
            <p>
              {done > 0 && t('allDone', { n: done })} {failed > 0 && t('someFailed', { n: failed })}
            </p>
          )}
        </div>
      )}
      {all > 1 && busy === 0 && failed > 0 && (
        <Button onClick={() => void work.again()}>{t('again', { n: failed })}</Button>
      )}
    </section>
  );
}

function ChangeForm({ onRun }: { onRun: (act: Act) => void }) {
  const [change, setChange] = useState<Change>('audience');
  const [value, setValue] = useState('everyone');
  const [tag, setTag] = useState('');
  const isTag = change === 'add-tag' || change === 'remove-tag';
  const submit = (event: Event) => {
    event.preventDefault();
    if (!isTag) onRun({ kind: 'set', member: change, value });
    else if (tag.trim()) onRun({ kind: change, tag });
    else document.getElementById('bulk-tag')?.focus();
  };
  return (
    <form class="shelf-filters" noValidate onSubmit={submit}>
      <Choose
        id="bulk-change"
        label={t('change')}
        value={change}
        options={(Object.keys(changes) as Change[]).map((one) => [one, t(changes[one])])}
        onChoose={(one) => {
          setChange(one as Change);
          setValue(optionsOf(one as Change)[0]![0]);
        }}
      />
      {isTag ? (
        <div class="field">
          <label for="bulk-tag">{t('tag')}</label>
          <input
            id="bulk-tag"
            type="text"
            autocomplete="off"
            maxLength={40}
            value={tag}
            onInput={({ currentTarget }) => setTag(currentTarget.value)}
          />
        </div>
      ) : (
        <Choose
          id="bulk-value"
          label={t('to')}
          value={value}
          options={optionsOf(change)}
          onChoose={setValue}
        />
      )}
      <Button type="submit">{t('go')}</Button>
    </form>
  );
}
