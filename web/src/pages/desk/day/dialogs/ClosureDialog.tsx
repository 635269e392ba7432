import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../../../components/button/Button';
import { Choice } from '../../../../components/choice/Choice';
import { Dialog } from '../../../../components/dialog/Dialog';
import type { LocalizedText } from '../../../../platform/api/contract';
import type { NewClosure } from '../../../../platform/api/contract/desk';
import type { Problem } from '../../../../platform/api/problem';
import { texts } from '../../../../platform/i18n/texts';
import { page } from '../../../../platform/page';
import { minutesOf, range, stretchOf, timeOf } from '../../../../platform/time/times';
import { problemWords, said } from '../actions';
import type { deskMessages } from '../messages';
import { closeOpened } from '../open';
import { aliasOf, day, isToday, moment, nameOf, rules } from '../state';
import { askPreview, close, preview } from './closure';
import type { deskMoreMessages } from './more-messages';
import { Field, TimePills } from './parts';
import { reasons } from './reasons';

const t = texts<typeof deskMessages>('desk');
const m = texts<typeof deskMoreMessages>('deskmore');

type Where = 'all' | 'computers' | 'place';
type What = 'noPower' | 'noInternet' | 'otherReason';

/** No power, no internet, or one broken computer: what it cancels is shown first, then one press does it. */
export function ClosureDialog({ place }: { place?: string | undefined }) {
  const [what, setWhat] = useState<What>(place ? 'otherReason' : 'noPower');
  const [where, setWhere] = useState<Where>(place ? 'place' : 'all');
  const [words, setWords] = useState('');
  const [start] = useState(() =>
    isToday.value ? moment.value!.minutes : minutesOf(day.value!.open[0]?.start ?? '09:00'),
  );
  const ends = endsOf(start);
  const [end, setEnd] = useState(ends[1] ?? ends[0] ?? start + 60);
  const [state, setState] = useState<'idle' | 'sending' | 'unsure'>('idle');
  const [problem, setProblem] = useState<Problem>();
  const closure: NewClosure = {
    date: day.value!.date,
    start: timeOf(start),
    end: timeOf(end),
    reason: reasonOf(what, words),
    ...(where === 'all' ? { all: true } : { resources: placesOf(where, place) }),
  };
  // Only what changes the answer asks anew, not the words of the reason.
  useEffect(() => void askPreview(closure), [where, end]);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (state !== 'idle') return;
    setState('sending');
    const settled = await close(closure, () => setState('unsure'));
    setState('idle');
    if (settled.kind === 'problem') setProblem(settled.problem);
    else {
      said.value = t('saidClosed', { n: settled.value.cancelled.length });
      closeOpened();
    }
  };
  return (
    <Dialog labelledBy="closure-title" onClose={closeOpened}>
      <form class="desk-form" onSubmit={(event) => void submit(event)}>
        <h2 id="closure-title">{place ? m('thisPlace', { place: nameOf(place) }) : m('outageTitle')}</h2>
        <Choice<What>
          legend={m('outageWhat')}
          name="closure-what"
          options={(['noPower', 'noInternet', 'otherReason'] as const).map((value) => ({
            value,
            label: m(value),
          }))}
          value={what}
          onChoose={(chosen) => {
            setWhat(chosen);
            if (chosen === 'noInternet' && !place) setWhere('computers');
            if (chosen === 'noPower' && !place) setWhere('all');
          }}
        />
        {what === 'otherReason' && (
          <Field label={m('otherReasonLabel')}>
            <input
              type="text"
              required
              maxLength={120}
              value={words}
              onInput={(event) => setWords(event.currentTarget.value)}
            />
          </Field>
        )}
        {!place && (
          <Choice<Where>
            legend={m('outageWhere')}
            name="closure-where"
            options={[
              { value: 'all', label: m('everywhere') },
              { value: 'computers', label: m('computersOnly') },
            ]}
            value={where}
            onChoose={setWhere}
          />
        )}
        <TimePills legend={m('untilLabel')} name="closure-end" minutes={ends} value={end} onChoose={setEnd} />
        <Struck />
        <div class="desk-answer" role="status">
          {state !== 'idle' && (state === 'sending' ? m('closing') : t('unsure'))}
          {problem && <p class="desk-refusal">{problemWords(problem)}</p>}
        </div>
        <div class="desk-form-ends">
          <Button look="bad" type="submit" disabled={state !== 'idle' || preview.value.state === 'counting'}>
            {m('closeDo', { time: timeOf(end) })}
          </Button>
          <Button onClick={closeOpened}>{m('keepOpen')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Half an hour, one, two hours from now on the grid, and the day's closing. */
function endsOf(start: number): number[] {
  const { gridMinutes: grid } = rules.value;
  const closing = minutesOf(day.value!.open.at(-1)?.end ?? '24:00');
  const ends = [30, 60, 120, 180].map((length) => Math.ceil((start + length) / grid) * grid);
  return [...new Set([...ends.filter((end) => end < closing), closing])].filter((end) => end > start);
}

const placesOf = (where: Where, place: string | undefined): string[] =>
  where === 'place'
    ? [place!]
    : day.value!.resources.filter(({ kind }) => kind === 'computer').map(({ id }) => id);

/** The usual reasons in all languages, because everybody will read them; one's own words in the language they are typed in. */
const reasonOf = (what: What, words: string): LocalizedText =>
  what === 'otherReason' ? { [page().language]: words.trim() || '…' } : reasons[what];

/** As many as one reads at a glance; the number says the rest. */
const listed = 8;

function Struck() {
  const known = preview.value;
  return (
    <div class="desk-struck" role="status">
      {known.state === 'counting' && m('counting')}
      {known.state === 'silent' && t('searchSilent')}
      {known.state === 'refused' && <p class="desk-refusal">{problemWords(known.problem)}</p>}
      {known.state === 'known' && (
        <>
          <p>
            <strong>
              {known.struck.length > 0 ? m('willCancel', { n: known.struck.length }) : m('willCancelNone')}
            </strong>
          </p>
          <ul class="plain-list">
            {known.struck.slice(0, listed).map((booking) => (
              <li key={booking.id}>
                {aliasOf(booking)} · {booking.resources.map(nameOf).join(', ')} ·{' '}
                <span class="figures">{range(stretchOf(booking))}</span>
                {booking.endsAt && `, ${m('endsAt', { time: booking.endsAt })}`}
              </li>
            ))}
          </ul>
          {known.struck.length > listed && <p>{m('andMore', { n: known.struck.length - listed })}</p>}
        </>
      )}
    </div>
  );
}
