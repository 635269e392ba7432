import { WarningIcon } from '../../components/icons/icons';
import type { Notice, Overview } from '../../platform/api/contract';
import { localized, texts } from '../../platform/i18n/texts';
import { now } from '../../platform/time/now';
import { minutesOf, range, stretchOf } from '../../platform/time/times';
import type { homeMessages } from './messages';

const t = texts<typeof homeMessages>('home');

/** Closures and outages of today, running or coming. A kept copy may be hours old: what is over is not said. */
export function Notices({ overview }: { overview: Overview | undefined }) {
  const moment = now.value;
  const shown = (overview?.notices ?? []).filter(
    ({ date, end }) => date === moment?.date && minutesOf(end) > moment.minutes,
  );
  if (shown.length === 0) return null;
  return (
    <ul class="plain-list home-notices">
      {shown.map((notice) => (
        <li key={`${notice.start}${notice.end}${notice.resources.join()}`}>
          <WarningIcon />
          <p>{noticeWords(notice)}</p>
        </li>
      ))}
    </ul>
  );
}

function noticeWords(notice: Notice) {
  const reason = localized(notice.reason ?? undefined);
  return (
    <>
      <strong>
        {t(notice.all ? 'noticeAll' : 'noticeSome')}, <span class="nowrap">{range(stretchOf(notice))}</span>
      </strong>
      {reason && `: ${reason}`}
    </>
  );
}
