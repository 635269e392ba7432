import './screen.css';
import { useEffect } from 'preact/hooks';
import { Freshness } from '../../components/freshness/Freshness';
import type { kindMessages } from '../../components/kinds/messages';
import { kinds, type Overview } from '../../platform/api/contract';
import { isStaff } from '../../platform/auth/session';
import { useSignIn } from '../../platform/auth/use-sign-in';
import { openOn, openState, type OpenState } from '../../platform/hours/hours';
import { localized, texts } from '../../platform/i18n/texts';
import { page } from '../../platform/page';
import { dayAndMonth, weekday } from '../../platform/time/dates';
import { now } from '../../platform/time/now';
import { range, stretchOf, timeOf } from '../../platform/time/times';
import type { screenMessages } from './messages';
import {
  codeKnown,
  loadAgain,
  openScreen,
  overviewKnown,
  resourcesKnown,
  roomsKnown,
  showsCode,
} from './state';

const t = texts<typeof screenMessages>('screen');
const kindName = texts<typeof kindMessages>('kinds');

/** The television: today, read from five metres, by people who touch nothing. */
export function ScreenPage() {
  useEffect(openScreen, []);
  const known = overviewKnown.value;
  const moment = now.value;
  const overview = known.value?.date === moment?.date ? known.value : undefined;
  return (
    <div class="screen">
      <header class="screen-head">
        <p class="screen-name">{localized(page().centre.name)}</p>
        {moment && (
          <p class="screen-clock">
            <span class="figures screen-time">{timeOf(moment.minutes)}</span>
            <span>
              {weekday(moment.date)}, {dayAndMonth(moment.date)}
            </span>
          </p>
        )}
      </header>
      <main class="screen-main">
        <section class="screen-now">
          <h1>{moment ? headline(moment) : t('title')}</h1>
          {moment && <p class="screen-hours">{hoursToday(moment.date)}</p>}
          <noscript>{t('noScript')}</noscript>
          {overview && <FreeNow overview={overview} />}
        </section>
        <div class="screen-side">
          {showsCode.value && <Code />}
          <Rooms />
        </div>
        {overview && <Notices overview={overview} />}
      </main>
      <footer class="screen-foot">
        <Freshness known={known} onAgain={loadAgain} />
        {moment && !isStaff() && <StaffSignIn />}
      </footer>
    </div>
  );
}

const hours = () => page().centre.hours!;

function headline({ date, minutes }: { date: string; minutes: number }): string {
  const state: OpenState = openState(hours(), date, minutes);
  if ('until' in state) return t('openUntil', { time: timeOf(state.until) });
  if ('closed' in state) return t('closed');
  const time = timeOf(state.next.start);
  return state.next.date === date
    ? t('opensToday', { time })
    : t('opensOn', { date: dayAndMonth(state.next.date), time });
}

function hoursToday(date: string): string {
  const { open, reason } = openOn(hours(), date);
  if (open.length > 0) return t('hours', { hours: open.map(range).join(', ') });
  return reason ? `${t('hoursNone')}: ${localized(reason)}` : t('hoursNone');
}

function FreeNow({ overview }: { overview: Overview }) {
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

function Rooms() {
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

function Notices({ overview }: { overview: Overview }) {
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

function Code() {
  const { value, state } = codeKnown.value;
  return (
    <section class="screen-code">
      <h2>{t('code')}</h2>
      {value && state === 'fresh' ? (
        <>
          <p class="screen-digits">{value.code.replace(/^(\d{3})(\d{3})$/, '$1\u2009$2')}</p>
          <p>{t('codeHow')}</p>
        </>
      ) : (
        <p>{state === 'waiting' ? '' : t('codeSilent')}</p>
      )}
    </section>
  );
}

function StaffSignIn() {
  const { failed, run } = useSignIn();
  return (
    <p class="screen-staff">
      <button type="button" class="button button-plain" onClick={() => void run()}>
        {t('staff')}
      </button>
      <span role="alert">{failed && t('signInFailed')}</span>
    </p>
  );
}
