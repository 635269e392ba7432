import { useEffect, useState } from 'preact/hooks';
import { Button, LinkButton } from '../../components/button/Button';
import { useSlow } from '../../components/freshness/Freshness';
import { ruleSentence } from '../../components/rules/sentence';
import { lastOpenDay, nextOpenDay, openOn } from '../../platform/hours/hours';
import { localized, texts } from '../../platform/i18n/texts';
import { addressOf } from '../../platform/page';
import { addDays, dayAndMonth, daysBetween } from '../../platform/time/dates';
import { now } from '../../platform/time/now';
import { WideGrid } from './grid/WideGrid';
import { NarrowList } from './list/NarrowList';
import type { bookMessages } from './messages';
import { startsOf } from './model/limits';
import { WaitOffer } from './waiting/WaitOffer';
import {
  availabilityKnown,
  choose,
  date,
  day,
  everyResource,
  hours,
  kind,
  limits,
  rows,
  rules,
  tooManyOpen,
} from './state';

const t = texts<typeof bookMessages>('book');

type OnPicked = (picked: { row: string; start: number; end: number }) => void;

/** The day of one kind: the grid where there is room, the list where there is not, or why there is neither. */
export function DayPanel({ onPicked }: { onPicked: OnPicked }) {
  const wide = useWide();
  const today = now.value?.date;
  if (!date.value || !today) return null;
  const denied = deniedWords(date.value, today);
  if (denied) return <Denied words={denied.words} goTo={denied.goTo} />;
  if (!day.value || !rows.value) return availabilityKnown.value.state === 'waiting' ? <Skeleton /> : null;
  if (rows.value.length === 0) return <Denied words={t('noPlaces')} />;
  const left = rows.value.some((row) => startsOf(row, limits.value).length > 0);
  const View = wide ? WideGrid : NarrowList;
  return (
    <>
      {tooManyOpen.value && (
        <div class="book-denied" role="status">
          <p>{t('tooManyOpen', { n: tooManyOpen.value })}</p>
          <LinkButton href={addressOf('my/')}>{t('toMy')}</LinkButton>
        </div>
      )}
      {!left && <Denied words={t('nothingLeft')} goTo={nextOpenDay(hours.value, date.value)} />}
      <View day={day.value} rows={rows.value} onPicked={onPicked} />
      <WaitOffer day={day.value} rows={rows.value} />
      <p class="small quiet book-rule">{ruleSentence(rules.value, kind.value)}</p>
    </>
  );
}

/** The rule in one sentence and the nearest day that is possible instead. */
function deniedWords(chosen: string, today: string): { words: string; goTo: string } | undefined {
  if (chosen < today) return { words: t('pastDay'), goTo: today };
  const horizon = rules.value.kinds[kind.value].horizonDays;
  if (typeof horizon === 'number' && daysBetween(today, chosen) > horizon)
    return {
      words: t('beyond', { date: dayAndMonth(addDays(chosen, -horizon)) }),
      goTo: lastOpenDay(hours.value, today, addDays(today, horizon)),
    };
  // The answer for the day has the last word on whether it is open; until it comes, the hours do.
  const { open, reason } = openOn(hours.value, chosen);
  const isOpen = day.value ? day.value.open.length > 0 : open.length > 0;
  if (isOpen) return undefined;
  return {
    words: reason ? t('closedFor', { reason: localized(reason) }) : t('closedDay'),
    goTo: nextOpenDay(hours.value, chosen),
  };
}

const Denied = ({ words, goTo }: { words: string; goTo?: string }) => (
  <div class="book-denied" role="status">
    <p>{words}</p>
    {goTo && (
      <Button onClick={() => choose({ date: goTo })}>{t('toDay', { date: dayAndMonth(goTo) })}</Button>
    )}
  </div>
);

/** The shape of what comes, after a moment. */
function Skeleton() {
  const slow = useSlow();
  const count = everyResource.value?.filter((resource) => resource.kind === kind.value).length ?? 8;
  if (!slow) return <div class="book-skeleton" />;
  return (
    <div class="book-skeleton" aria-hidden="true">
      {Array.from({ length: count }, (_, at) => (
        <span key={at} class="skeleton" />
      ))}
    </div>
  );
}

const wideEnough = '(min-width: 900px)';

function useWide(): boolean {
  const [wide, setWide] = useState(() => typeof matchMedia === 'function' && matchMedia(wideEnough).matches);
  useEffect(() => {
    const query = matchMedia(wideEnough);
    const update = () => setWide(query.matches);
    query.addEventListener('change', update);
    return () => query.removeEventListener('change', update);
  }, []);
  return wide;
}
