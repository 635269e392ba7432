import './versions.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Choice } from '../../../components/choice/Choice';
import { texts } from '../../../platform/i18n/texts';
import { said, withField, type Merge } from './merge';
import type { versionsMessages } from './messages';

const t = texts<typeof versionsMessages>('versions');

interface VersionsProps<Draft extends object> {
  merge: Merge<Draft>;
  /** What a field is called. */
  nameOf: (field: string) => string;
  /** What stands in a field, as people read it. */
  valueOf?: (draft: Draft, field: string) => string;
  /** Makes the draft say what was chosen. */
  onChoose: (put: (draft: Draft) => Draft) => void;
}

/** Somebody else saved meanwhile: what they alone changed is taken over, and of what both changed one chooses. */
export function Versions<Draft extends object>(props: VersionsProps<Draft>) {
  const { merge, nameOf, valueOf = said } = props;
  const sectionRef = useRef<HTMLElement>(null);
  // Whoever pressed the button below has not got it in sight.
  useEffect(() => sectionRef.current!.scrollIntoView({ block: 'nearest' }), []);
  const what = merge.taken.map((field) => `${nameOf(field)} (${short(valueOf(merge.theirs, field)) || '—'})`);
  return (
    <section ref={sectionRef} class="settings-section versions" aria-labelledby="versions">
      <div role="alert">
        <h2 id="versions">{t('title')}</h2>
        <p>{t('lead')}</p>
      </div>
      {what.length > 0 && <p>{t('taken', { what: what.join('; ') })}</p>}
      {merge.both.length > 0 && <p>{t('choose')}</p>}
      {merge.both.map((field) => (
        <Version
          key={field}
          field={field}
          name={nameOf(field)}
          mine={valueOf(merge.mine, field)}
          theirs={valueOf(merge.theirs, field)}
          onChoose={(whose) => props.onChoose((draft) => withField(draft, field, merge[whose]))}
        />
      ))}
    </section>
  );
}

/** Long enough to know it by; the whole stands in its field. */
const longest = 80;
const short = (text: string) => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

interface VersionProps {
  field: string;
  name: string;
  mine: string;
  theirs: string;
  onChoose: (whose: 'mine' | 'theirs') => void;
}

function Version({ field, name, mine, theirs, onChoose }: VersionProps) {
  const [chosen, setChosen] = useState<'mine' | 'theirs'>('mine');
  return (
    <div>
      <Choice
        legend={name}
        name={`version-${field}`}
        value={chosen}
        onChoose={(whose: 'mine' | 'theirs') => {
          setChosen(whose);
          onChoose(whose);
        }}
        options={[
          { value: 'mine', label: t('mine') },
          { value: 'theirs', label: t('theirs') },
        ]}
      />
      <dl>
        <dt>{t('mine')}</dt>
        <dd>{mine || '—'}</dd>
        <dt>{t('theirs')}</dt>
        <dd>{theirs || '—'}</dd>
      </dl>
    </div>
  );
}
