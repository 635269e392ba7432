import { Button } from '../../../components/button/Button';
import type { DeskScreen } from '../../../platform/api/contract/screens';
import { localized, texts } from '../../../platform/i18n/texts';
import { page } from '../../../platform/page';
import { dayAndMonth } from '../../../platform/time/dates';
import { now, nowInstant } from '../../../platform/time/now';
import { timeOf } from '../../../platform/time/times';
import { wallClock } from '../../../platform/time/zone';
import type { televisionMessages } from './messages';
import { awayAfterMinutes } from './state';

const t = texts<typeof televisionMessages>('televisions');

interface TelevisionLineProps {
  screen: DeskScreen;
  onEdit: () => void;
  onDisconnect: () => void;
}

export function TelevisionLine({ screen, onEdit, onDisconnect }: TelevisionLineProps) {
  const { name } = screen;
  return (
    <li class="television">
      <div class="television-facts">
        <strong>{name}</strong>
        <p>{shows(screen)}</p>
        <p class="quiet small">{seen(screen)}</p>
      </div>
      <div class="television-ways">
        <Button aria-label={t('setName', { name })} onClick={onEdit}>
          {t('set')}
        </Button>
        <Button look="plain" aria-label={t('disconnectName', { name })} onClick={onDisconnect}>
          {t('disconnect')}
        </Button>
      </div>
    </li>
  );
}

function shows({ mode, notice, recordings }: DeskScreen): string {
  if (mode === 'notice') return t('showsNotice', { text: localized(notice ?? undefined) });
  return mode === 'playlist' ? t('showsPlaylist', { n: recordings.length }) : t('showsTimetable');
}

/** What a television that is not on tells the desk: since when. */
function seen({ seenAt }: DeskScreen): string {
  if (!seenAt) return t('neverSeen');
  const at = new Date(seenAt);
  const away = ((nowInstant.value ?? at).getTime() - at.getTime()) / 60_000;
  if (away < awayAfterMinutes) return t('on');
  const { date, minutes } = wallClock(at, page().zoneOffsets);
  const time = timeOf(minutes);
  return t('lastSeen', { time: date === now.value?.date ? time : `${dayAndMonth(date)}, ${time}` });
}
