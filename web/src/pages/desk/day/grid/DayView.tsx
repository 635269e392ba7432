import './day-view.css';
import { useEffect, useState } from 'preact/hooks';
import { Choice } from '../../../../components/choice/Choice';
import type { kindMessages } from '../../../../components/kinds/messages';
import { kinds, type Kind } from '../../../../platform/api/contract';
import { texts } from '../../../../platform/i18n/texts';
import type { deskMessages } from '../messages';
import { rowsOf } from '../model/rows';
import { chooseKind, day, kind, moment } from '../state';
import { DayGrid } from './DayGrid';
import { DayLine } from './DayLine';

const t = texts<typeof deskMessages>('desk');
const kindName = texts<typeof kindMessages>('kinds');

/** The whole day: a grid where there is room, a line of time where there is not. */
export function DayView() {
  const wide = useWide();
  const there = kinds.filter((each) => day.value!.resources.some((resource) => resource.kind === each));
  const chosen = kind.value === 'all' || there.includes(kind.value) ? kind.value : 'all';
  const rows = rowsOf(day.value!, chosen === 'all' ? undefined : chosen, moment.value!);
  return (
    <section class="desk-day-view" aria-labelledby="desk-day-view">
      <h3 id="desk-day-view" class="unseen">
        {t('dayByPlace')}
      </h3>
      <Choice<Kind | 'all'>
        legend={t('kinds')}
        quietLegend
        name="desk-kind"
        options={(['all', ...there] as const).map((value) => ({
          value,
          label: value === 'all' ? t('allKinds') : kindName(value),
        }))}
        value={chosen}
        onChoose={chooseKind}
      />
      {day.value!.open.length === 0 && <p>{t('closedDay')}</p>}
      {wide ? <DayGrid rows={rows} /> : <DayLine rows={rows} />}
    </section>
  );
}

const wideEnough = '(min-width: 900px)';

function useWide(): boolean {
  const [wide, setWide] = useState(() => matchMedia(wideEnough).matches);
  useEffect(() => {
    const query = matchMedia(wideEnough);
    const update = () => setWide(query.matches);
    query.addEventListener('change', update);
    return () => query.removeEventListener('change', update);
  }, []);
  return wide;
}
