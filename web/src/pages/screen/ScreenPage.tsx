import './screen.css';
import { useEffect } from 'preact/hooks';
import { Freshness } from '../../components/freshness/Freshness';
import { isStaff } from '../../platform/auth/session';
import { useSignIn } from '../../platform/auth/use-sign-in';
import { localized, texts } from '../../platform/i18n/texts';
import { page } from '../../platform/page';
import { dayAndMonth, weekday } from '../../platform/time/dates';
import { now } from '../../platform/time/now';
import { timeOf } from '../../platform/time/times';
import { Code } from './Code';
import { ComingEvents } from './ComingEvents';
import { Film } from './film/Film';
import { isShown } from './film/state';
import type { screenMessages } from './messages';
import { isPaired } from './pairing';
import { PairingPanel } from './PairingPanel';
import { loadAgain, openScreen, overviewKnown, showsCode, wanted } from './state';
import { FreeNow, headline, hoursToday, Notices, Rooms } from './Today';
import { keepUp } from './unattended';
import { WrittenNotice } from './WrittenNotice';

const t = texts<typeof screenMessages>('screen');

/** The television: read from five metres, by people who touch nothing. The desk says what it shows. */
export function ScreenPage() {
  useEffect(openScreen, []);
  useEffect(keepUp, []);
  const programme = wanted.value;
  const film = programme?.mode === 'playlist';
  return (
    <div class={`screen${film && isShown.value ? ' screen-playing' : ''}`}>
      <Head />
      {film && <Film recordings={programme.recordings ?? []} />}
      {programme?.mode === 'notice' && programme.notice ? (
        <main class="screen-main">
          <WrittenNotice notice={programme.notice} />
          <div class="screen-side">
            <Aside />
          </div>
        </main>
      ) : (
        !(film && isShown.value) && <Today />
      )}
      <footer class="screen-foot">
        <Freshness known={overviewKnown.value} onAgain={loadAgain} />
        {now.value && !isStaff() && !isPaired.value && <StaffSignIn />}
      </footer>
    </div>
  );
}

function Head() {
  const moment = now.value;
  return (
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
  );
}

function Today() {
  const known = overviewKnown.value;
  const moment = now.value;
  const overview = known.value?.date === moment?.date ? known.value : undefined;
  return (
    <main class="screen-main">
      <section class="screen-now">
        <h1>{moment ? headline(moment) : t('title')}</h1>
        {moment && <p class="screen-hours">{hoursToday(moment.date)}</p>}
        <noscript>{t('noScript')}</noscript>
        {overview && <FreeNow overview={overview} />}
        {overview && <ComingEvents overview={overview} />}
      </section>
      <div class="screen-side">
        <Aside />
        <Rooms />
      </div>
      {overview && <Notices overview={overview} />}
    </main>
  );
}

/** The code by which readers check in, or the one by which the desk gets to know this television. */
const Aside = () => (
  <>
    {showsCode.value && <Code />}
    <PairingPanel />
  </>
);

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
