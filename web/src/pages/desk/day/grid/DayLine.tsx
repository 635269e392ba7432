import type { kindMessages } from '../../../../components/kinds/messages';
import { kinds } from '../../../../platform/api/contract';
import { localized, texts } from '../../../../platform/i18n/texts';
import { range, timeOf } from '../../../../platform/time/times';
import type { deskMessages } from '../messages';
import { freeOf } from '../model/free';
import { timelineOf, type Bar, type PlaceRow } from '../model/rows';
import { show } from '../open';
import { day, isToday, moment, rules } from '../state';
import { barLabel, barState } from './bar-words';

const t = texts<typeof deskMessages>('desk');
const kindName = texts<typeof kindMessages>('kinds');

/** The day where there is no room for a grid: time runs down, and what is free now stands first. */
export function DayLine({ rows }: { rows: PlaceRow[] }) {
  const minutes = moment.value!.minutes;
  const line = timelineOf(rows);
  const earlier = isToday.value ? line.filter(({ bar }) => bar.end <= minutes) : [];
  const rest = line.slice(0).filter((entry) => !earlier.includes(entry));
  const running = isToday.value ? rest.filter(({ bar }) => bar.start <= minutes) : [];
  const later = rest.filter((entry) => !running.includes(entry));
  return (
    <div class="desk-line">
      {isToday.value && <FreePlaces rows={rows} />}
      {line.length === 0 && <p class="quiet">{t('nothingBooked')}</p>}
      {earlier.length > 0 && (
        <details>
          <summary>
            {t('earlier')} <span class="desk-count figures">{earlier.length}</span>
          </summary>
          <Entries entries={earlier} />
        </details>
      )}
      <Entries entries={running} />
      {isToday.value && line.length > 0 && (
        <p class="desk-line-now figures">{t('now', { time: timeOf(minutes) })}</p>
      )}
      <Entries entries={later} />
    </div>
  );
}

function Entries({ entries }: { entries: { resource: PlaceRow['resource']; bar: Bar }[] }) {
  return (
    <ol class="plain-list">
      {entries.map(({ resource, bar }) => {
        const { shape, text, state } = barLabel(bar);
        return (
          <li key={`${resource.id}-${bar.kind}-${bar.start}`}>
            <button
              type="button"
              class={`desk-entry desk-bar-${state}`}
              onClick={() =>
                show(
                  bar.kind === 'booking'
                    ? { what: 'booking', id: bar.booking.id }
                    : { what: 'place', id: resource.id },
                )
              }
            >
              <span class="figures desk-entry-time">{range(bar)}</span>
              <span class="desk-entry-place">{localized(resource.name)}</span>
              <span class="desk-entry-who">
                <span class="desk-shape" aria-hidden="true">
                  {shape}
                </span>{' '}
                {text}, {barState(bar)}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}

/** What is free now, folded by kind: a number first, the places when one asks. */
function FreePlaces({ rows }: { rows: PlaceRow[] }) {
  const at = moment.value!;
  const free = rows.flatMap(({ resource }) => {
    const now = freeOf(day.value!, resource.id, rules.value, at).find(({ start }) => start <= at.minutes);
    return now ? [{ resource, until: now.end }] : [];
  });
  const there = kinds.filter((kind) => free.some(({ resource }) => resource.kind === kind));
  return (
    <div class="desk-free">
      <h4>{t('freePlaces')}</h4>
      {there.length === 0 && <p class="quiet">{t('freeNone')}</p>}
      {there.map((kind) => {
        const ofKind = free.filter(({ resource }) => resource.kind === kind);
        return (
          <details key={kind}>
            <summary>
              {kindName(kind)} <span class="desk-count figures">{ofKind.length}</span>
            </summary>
            <ul class="plain-list">
              {ofKind.map(({ resource, until }) => (
                <li key={resource.id}>
                  <button
                    type="button"
                    class="button"
                    onClick={() => show({ what: 'place', id: resource.id })}
                  >
                    {localized(resource.name)}{' '}
                    <span class="small figures">{t('until', { time: timeOf(until) })}</span>
                  </button>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </div>
  );
}
