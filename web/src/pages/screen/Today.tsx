import { kinds, type Overview } from '../../platform/api/contract';
import type { kindMessages } from '../../components/kinds/messages';
import { openOn, openState, type OpenState } from '../../platform/hours/hours';
import { localized, texts } from '../../platform/i18n/texts';
import { page } from '../../platform/page';
import { dayAndMonth } from '../../platform/time/dates';
import { now } from '../../platform/time/now';
import { range, stretchOf, timeOf } from '../../platform/time/times';
import type { screenMessages } from './messages';
import { resourcesKnown, roomsKnown } from './state';

const t = texts<typeof screenMessages>('screen');
const kindName = texts<typeof kindMessages>('kinds');

const hours = () => page().centre.hours!;

export function headline({ date, minutes }: { date: string; minutes: number }): string {
  const state: OpenState = openState(hours(), date, minutes);
  if ('until' in state) return t('openUntil', { time: timeOf(state.until) });
  if ('closed' in state) return t('closed');
  const time = timeOf(state.next.start);
  return state.next.date === date
    ? t('opensToday', { time })
    : t('opensOn', { date: dayAndMonth(state.next.date), time });
}

export function hoursToday(date: string): string {
  const { open, reason } = openOn(hours(), date);
  if (open.length > 0) return t('hours', { hours: open.map(range).join(', ') });
  return reason ? `${t('hoursNone')}: ${localized(reason)}` : t('hoursNone');
}

export function FreeNow({ overview }: { overview: Overview }) {
  if (!overview.open.now) return null;
  return (
    <>
      <h2>{t('freeNow')}</h2>
      <dl class="screen-free">
        {kinds
          .flatMap((kind) => overview.kinds.filter((found) => found.kind === kind))
          .map(({ kind, free, total, freeFrom }) => (
            <div key={kind} class={free === 0 ? 'screen-full' : undefined}>
              <dt>{kindName(kind)}</dt>
              <dd class="figures">
                {free > 0
                  ? t('of', { free, total })
                  : freeFrom
                    ? t('noneUntil', { time: freeFrom })
                    : t('none')}
              </dd>
            </div>
          ))}
      </dl>
    </>
  );
}

export function Rooms() {
  const known = roomsKnown.value.value;
  const resources = resourcesKnown.value.value?.items;
  if (!known || !resources || known.open.length === 0) return null;
  const rooms = resources.filter(({ kind, active }) => kind === 'room' && active);
  if (rooms.length === 0) return null;
  const minutes = now.value?.minutes ?? 0;
  const busyOf = (id: string) =>
    (known.resources.find((found) => found.id === id)?.busy ?? [])
      .map(stretchOf)
      .filter(({ end }) => end > minutes);
  return (
    <section class="screen-rooms">
      <h2>{t('rooms')}</h2>
      <dl>
        {rooms.map(({ id, name }) => {
          const busy = busyOf(id);
          return (
            <div key={id}>
              <dt>{localized(name)}</dt>
              <dd class="figures">
                {busy.length > 0 ? t('roomBusy', { ranges: busy.map(range).join(', ') }) : t('roomFree')}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

export function Notices({ overview }: { overview: Overview }) {
  const resources = resourcesKnown.value.value?.items;
  const nameOf = (id: string) => localized(resources?.find((each) => each.id === id)?.name) || id;
  const notices = overview.notices ?? [];
  if (notices.length === 0) return null;
  return (
    <section class="screen-notices" role="status">
      {notices.map((notice) => {
        const words = { range: range(stretchOf(notice)), reason: localized(notice.reason ?? undefined) };
        return (
          <p key={`${notice.start}-${notice.resources.join()}`}>
            <span aria-hidden="true">▲ </span>
            {notice.all
              ? t('notice', words)
              : t('noticePlaces', { ...words, places: notice.resources.map(nameOf).join(', ') })}
          </p>
        );
      })}
    </section>
  );
}
