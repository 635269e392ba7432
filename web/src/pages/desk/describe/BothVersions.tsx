import { texts } from '../../../platform/i18n/texts';
import { Choice } from '../../../components/choice/Choice';
import { useState } from 'preact/hooks';
import type { Draft, Field, Merge } from '../../../recordings/describing';
import { licences, audiences } from '../../../recordings/terms';
import type { termsMessages } from '../../../recordings/terms-messages';
import type { describeMessages } from './messages';

const t = texts<typeof describeMessages>('describe');
const terms = texts<typeof termsMessages>('terms');

interface BothVersionsProps {
  merge: Merge;
  theirs: Draft;
  mine: Draft;
  onChoose: (part: Partial<Draft>) => void;
}

/** Somebody else saved meanwhile: what they alone changed is taken over, and of what both changed one chooses. */
export function BothVersions({ merge, theirs, mine, onChoose }: BothVersionsProps) {
  return (
    <section class="describe-versions" role="alert" aria-labelledby="versions">
      <h2 id="versions">{t('merged')}</h2>
      <p>{t('mergedLead')}</p>
      {merge.theirs.length > 0 && (
        <p>{t('mergedTheirs', { what: merge.theirs.map((field) => t(field)).join(', ') })}</p>
      )}
      {merge.both.map((field) => (
        <Versions key={field} field={field} theirs={theirs} mine={mine} onChoose={onChoose} />
      ))}
    </section>
  );
}

function Versions({ field, theirs, mine, onChoose }: Omit<BothVersionsProps, 'merge'> & { field: Field }) {
  const [chosen, setChosen] = useState<'mine' | 'theirs'>('mine');
  const choose = (whose: 'mine' | 'theirs') => {
    setChosen(whose);
    onChoose({ [field]: (whose === 'mine' ? mine : theirs)[field] });
  };
  return (
    <div class="describe-version">
      <Choice
        legend={t(field)}
        name={`version-${field}`}
        value={chosen}
        onChoose={choose}
        options={[
          { value: 'mine', label: t('mine') },
          { value: 'theirs', label: t('theirs') },
        ]}
      />
      <dl>
        <dt>{t('mine')}</dt>
        <dd>{shown(mine[field])}</dd>
        <dt>{t('theirs')}</dt>
        <dd>{shown(theirs[field])}</dd>
      </dl>
    </div>
  );
}

const named = new Set<string>([...licences, ...audiences]);
const shown = (text: string) =>
  named.has(text) ? terms(text as (typeof licences)[number]) : text.trim() === '' ? '—' : text;
