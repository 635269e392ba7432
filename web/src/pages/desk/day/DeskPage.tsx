import './desk.css';
import { useEffect } from 'preact/hooks';
import { Freshness } from '../../../components/freshness/Freshness';
import { Shell } from '../../../components/shell/Shell';
import { isStaff } from '../../../platform/auth/session';
import { texts } from '../../../platform/i18n/texts';
import { DeskGate } from '../DeskGate';
import { DeskNav } from '../nav/DeskNav';
import { said } from './actions';
import { Columns } from './Columns';
import { DayHead } from './DayHead';
import { Opened } from './dialogs/Opened';
import { DayView } from './grid/DayView';
import { listenToKeys } from './keys';
import type { deskMessages } from './messages';
import { Notices } from './Notices';
import { OnPaper } from './print/OnPaper';
import { Requests } from './Requests';
import { SearchBox } from './SearchBox';
import { day, dayKnown, openDesk, refresh } from './state';
import { Tasks } from './Tasks';
import { WaitingList } from './WaitingList';

const t = texts<typeof deskMessages>('desk');

/** The librarian's day. */
export function DeskPage() {
  return (
    <>
      <div class="desk-screen">
        <Shell>
          <div class="desk">
            <div class="desk-top">
              <h1 class="desk-title">{t('title')}</h1>
              {isStaff() && <DeskNav />}
            </div>
            <DeskGate>
              <Desk />
            </DeskGate>
          </div>
        </Shell>
      </div>
      <OnPaper />
    </>
  );
}

function Desk() {
  useEffect(() => {
    const stops = [openDesk(), listenToKeys()];
    return () => stops.forEach((stop) => stop());
  }, []);
  return (
    <>
      <div class="desk-head">
        <DayHead />
        <SearchBox />
        <Tasks />
      </div>
      <Freshness known={dayKnown.value} onAgain={refresh} />
      <p id="desk-said" class="desk-said" role="status" tabIndex={-1}>
        {said.value}
      </p>
      {day.value ? (
        <>
          <Notices />
          <Columns />
          <Requests />
          <WaitingList />
          <DayView />
          <Opened />
        </>
      ) : (
        <p class="quiet" aria-live="polite">
          {dayKnown.value.state === 'waiting' && t('loading')}
        </p>
      )}
    </>
  );
}
