import './recording-plays.css';
import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../platform/api/client';
import type { Plays } from '../../platform/api/contract/plays';
import type { Recording } from '../../platform/api/contract';
import { faultKindOf, type FaultKind } from '../../platform/api/problem';
import { texts } from '../../platform/i18n/texts';
import { addDays, type IsoDate } from '../../platform/time/dates';
import { now } from '../../platform/time/now';
import { playTime } from '../recording-card/facts';
import { Button } from '../button/Button';
import type { playsMessages } from './messages';

const t = texts<typeof playsMessages>('plays');

const spans = { month: 30, year: 365 } as const;
type Span = keyof typeof spans;
type Told = { plays: number; minutes: number };
type Fault = FaultKind | 'signedOut';

/** How often a recording was played lately and in a year. The page lists the messages `plays` and `media`. */
export function RecordingPlays({ id, kind }: Pick<Recording, 'id' | 'kind'>) {
  const today = now.value?.date;
  const [told, setTold] = useState<Record<Span, Told> | 'waiting' | Fault>('waiting');
  const load = async () => {
    if (!today) return;
    setTold('waiting');
    const [month, year] = await Promise.all([
      playsOf(id, today, spans.month),
      playsOf(id, today, spans.year),
    ]);
    setTold(typeof month === 'string' ? month : typeof year === 'string' ? year : { month, year });
  };
  useEffect(() => void load(), [id, today]);
  if (told !== 'waiting' && typeof told === 'string') {
    return (
      <p class="recording-plays" role="alert">
        {t(told)} <Button onClick={() => void load()}>{t('again')}</Button>
      </p>
    );
  }
  return (
    <div class="recording-plays" aria-busy={told === 'waiting'}>
      <dl>
        {(Object.keys(spans) as Span[]).map((span) => (
          <div key={span}>
            <dt>{t(span)}</dt>
            <dd>{told === 'waiting' ? '…' : wordsOf(told[span], kind)}</dd>
          </div>
        ))}
      </dl>
      <p class="small quiet">{t('about')}</p>
    </div>
  );
}

function wordsOf({ plays, minutes }: Told, kind: Recording['kind']): string {
  if (plays === 0) return t('none');
  const often = t(kind === 'audio' ? 'listened' : 'watched', { n: plays });
  return minutes > 0 ? `${often}, ${playTime(minutes * 60)}` : often;
}

async function playsOf(id: string, today: IsoDate, days: number): Promise<Told | Fault> {
  const query = new URLSearchParams({ from: addDays(today, 1 - days), to: today, recording: id });
  const outcome = await ask<Plays>(`/desk/recordings/plays?${query}`, { signedIn: true });
  if (outcome.kind === 'answer') return outcome.value;
  return outcome.kind === 'problem' && outcome.problem.status === 401 ? 'signedOut' : faultKindOf(outcome);
}
