import './freshness.css';
import { useEffect, useState } from 'preact/hooks';
import { texts } from '../../platform/i18n/texts';
import { page } from '../../platform/page';
import type { LastKnown } from '../../platform/storage/last-known';
import { dayAndMonth } from '../../platform/time/dates';
import { now } from '../../platform/time/now';
import { timeOf } from '../../platform/time/times';
import { wallClock } from '../../platform/time/zone';
import { Button } from '../button/Button';
import { OfflineIcon, WarningIcon } from '../icons/icons';
import type { freshnessMessages } from './messages';

const t = texts<typeof freshnessMessages>('freshness');

interface FreshnessProps {
  known: LastKnown<unknown>;
  onAgain: () => void;
}

/** One line that says when what is shown is not fresh, and why, with one button. Silent when all is well. */
export function Freshness({ known, onAgain }: FreshnessProps) {
  const bad = known.state === 'offline' || known.state === 'failed' ? known.state : undefined;
  useEffect(() => {
    if (!bad) return undefined;
    addEventListener('online', onAgain);
    return () => removeEventListener('online', onAgain);
  }, [bad, onAgain]);
  return (
    <div class="freshness" role="status">
      {bad && (
        <>
          {bad === 'offline' ? <OfflineIcon /> : <WarningIcon />}
          <span>{known.at ? t(bad, { time: momentOf(known.at) }) : t(`${bad}Empty`)}</span>
          <Button onClick={onAgain}>{t('again')}</Button>
        </>
      )}
    </div>
  );
}

function momentOf(unixMilliseconds: number): string {
  const { date, minutes } = wallClock(new Date(unixMilliseconds), page().zoneOffsets);
  return date === now.value?.date ? timeOf(minutes) : `${dayAndMonth(date)}, ${timeOf(minutes)}`;
}

/** True after 300 ms: a skeleton that comes sooner only flickers. */
export function useSlow(): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return slow;
}
