import './book.css';
import { useCallback, useEffect } from 'preact/hooks';
import { Freshness } from '../../components/freshness/Freshness';
import { later } from '../../components/later/later';
import { Shell } from '../../components/shell/Shell';
import { texts } from '../../platform/i18n/texts';
import { BookingDialog } from './booking/BookingDialog';
import { aside, choice, followAttempt, open, takeUp } from './booking/store';
import { UnansweredBanner } from './booking/UnansweredBanner';
import { DayPanel } from './DayPanel';
import { DayStrip } from './days/DayStrip';
import type { bookMessages } from './messages';
import { MoveBanner } from './MoveBanner';
import { availabilityKnown, date, day, kind, loadAgain, moveId, openPage } from './state';
import { KindTabs } from './tabs/KindTabs';
import { takeUpWish, wish } from './waiting/store';

const t = texts<typeof bookMessages>('book');

const WaitDialog = later<object>(() => import('./waiting/WaitDialog').then((found) => found.WaitDialog));

/** Pick a place and a time. */
export function BookPage() {
  useEffect(() => {
    const stops = [openPage(), followAttempt()];
    takeUp();
    takeUpWish();
    return () => stops.forEach((stop) => stop());
  }, []);
  const onPicked = useCallback(
    (picked: { row: string; start: number; end: number }) =>
      open({
        date: date.value!,
        kind: kind.value,
        ...pickedTime(picked),
        purpose: '',
        note: '',
        ...(moveId.value && { move: moveId.value }),
      }),
    [],
  );
  return (
    <Shell>
      <div class="book">
        <h1>{t('title')}</h1>
        <noscript>
          <p>{t('noScript')}</p>
        </noscript>
        <DayStrip />
        {moveId.value && <MoveBanner />}
        <Freshness known={availabilityKnown.value} onAgain={loadAgain} />
        {aside.value && <UnansweredBanner />}
        <div>
          <KindTabs panel="book-panel" />
          <div id="book-panel" class="book-panel" role="tabpanel" aria-labelledby={`tab-${kind.value}`}>
            <DayPanel onPicked={onPicked} />
          </div>
        </div>
        {choice.value && !aside.value && <BookingDialog />}
        {wish.value && !choice.value && day.value && <WaitDialog />}
      </div>
    </Shell>
  );
}

const pickedTime = ({ row, start, end }: { row: string; start: number; end: number }) => ({
  row,
  start,
  end,
});
