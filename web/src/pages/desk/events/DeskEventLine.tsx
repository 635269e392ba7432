import { useState } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import { dayWords, factsOf } from '../../../events/EventLine';
import type { eventMessages } from '../../../events/messages';
import type { DeskEvent } from '../../../platform/api/contract/events';
import { localized, texts } from '../../../platform/i18n/texts';
import { addressOf } from '../../../platform/page';
import { range, stretchOf } from '../../../platform/time/times';
import type { deskEventMessages } from './messages';
import { cancel, keepRoom, reload, said } from './state';
import { faultOf } from './words';

const t = texts<typeof deskEventMessages>('deskEvents');
const words = texts<typeof eventMessages>('event');

interface DeskEventLineProps {
  known: DeskEvent;
  onChange: () => void;
  onCancel: () => void;
}

export function DeskEventLine({ known, onChange, onCancel }: DeskEventLineProps) {
  const { event } = known;
  const name = localized(event.title);
  const isOff = event.status === 'cancelled';
  return (
    <li class="desk-event">
      <div class="desk-event-facts">
        <p class="desk-event-time">
          <span class="event-line-day">{dayWords(event.date)}</span>,{' '}
          <span class="figures nowrap">{range(stretchOf(event))}</span>
        </p>
        <a href={addressOf('event/', { id: event.id })}>
          <strong>{name}</strong>
        </a>
        <p class="quiet small">{factsOf(event)}</p>
        {isOff && (
          <p>
            <strong class="event-cancelled">{words('cancelled')}</strong>{' '}
            {localized(event.reason ?? undefined)}
          </p>
        )}
        {event.resource && <Room known={known} />}
      </div>
      {!isOff && (
        <div class="desk-event-ways">
          <Button aria-label={t('changeName', { name })} onClick={onChange}>
            {t('change')}
          </Button>
          <Button look="plain" aria-label={t('cancelName', { name })} onClick={onCancel}>
            {t('cancel')}
          </Button>
        </div>
      )}
    </li>
  );
}

/** Whether the room is kept for the event, and the step that makes it so. */
function Room({ known: { event, room, etag, text } }: { known: DeskEvent }) {
  const [busy, setBusy] = useState(false);
  const isOff = event.status === 'cancelled';
  if (isOff && room === 'none') return null;
  const go = async () => {
    if (busy) return;
    setBusy(true);
    const outcome = isOff
      ? await cancel({ event, room, etag, ...(text && { text }) }, event.reason ?? {})
      : await keepRoom(event.id);
    setBusy(false);
    said.value = faultOf(outcome) || t(isOff ? 'roomGivenBack' : 'roomBooked');
    reload();
  };
  if (!isOff && room === 'booked') return <p class="small">{t('roomIsBooked')}</p>;
  return (
    <p class="desk-event-room small">
      <span>{t(isOff ? 'roomStillHeld' : room === 'none' ? 'roomIsNot' : 'roomDiffers')}</span>
      <Button aria-disabled={busy} onClick={() => void go()}>
        {t(isOff ? 'giveBack' : room === 'none' ? 'book' : 'follow')}
      </Button>
    </p>
  );
}
