import type { kindMessages } from '../../../components/kinds/messages';
import type { DeskWaiting } from '../../../platform/api/contract/desk';
import { texts } from '../../../platform/i18n/texts';
import { clockOf } from '../../../platform/time/clock';
import { lengthOf, range, stretchOf } from '../../../platform/time/times';
import type { deskMessages } from './messages';
import { aliasOf, day, nameOf } from './state';

const t = texts<typeof deskMessages>('desk');
const kindName = texts<typeof kindMessages>('kinds');

/** Who waits for something to become free, and for whom a place is kept just now. */
export function WaitingList() {
  const waiting = (day.value?.waiting ?? []).filter(
    ({ status }) => status === 'waiting' || status === 'held',
  );
  if (waiting.length === 0) return null;
  return (
    <section class="desk-list" aria-labelledby="desk-waiting">
      <h3 id="desk-waiting">
        {t('waitingList')} <span class="desk-count figures">{waiting.length}</span>
      </h3>
      <ul class="plain-list desk-waiting">
        {waiting.map((entry) => (
          <li key={entry.id}>
            <strong>{aliasOf(entry)}</strong>{' '}
            <span class="desk-facts">
              {t('waitsFor', {
                what: wishOf(entry),
                range: range(stretchOf({ start: entry.from, end: entry.to })),
                length: lengthOf(entry.minutes),
              })}{' '}
              · {entry.hold ? t('holdUntil', holdOf(entry.hold)) : t('placeInLine', { n: entry.place })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const wishOf = ({ kind, resources }: DeskWaiting) =>
  kind ? kindName(kind) : (resources ?? []).map(nameOf).join(', ');

const holdOf = ({ resources, until }: NonNullable<DeskWaiting['hold']>) => ({
  place: resources.map(nameOf).join(', '),
  time: clockOf(until),
});
