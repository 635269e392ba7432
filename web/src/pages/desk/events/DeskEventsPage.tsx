import '../settings/settings.css';
import './desk-events.css';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import { Freshness } from '../../../components/freshness/Freshness';
import { Shell } from '../../../components/shell/Shell';
import type { DeskEvent } from '../../../platform/api/contract/events';
import { texts } from '../../../platform/i18n/texts';
import { now } from '../../../platform/time/now';
import { DeskGate } from '../DeskGate';
import { DeskNav } from '../nav/DeskNav';
import { CancelDialog } from './CancelDialog';
import { DeskEventLine } from './DeskEventLine';
import { EventDialog } from './EventDialog';
import type { deskEventMessages } from './messages';
import { events, eventsKnown, open, reload, said } from './state';

const t = texts<typeof deskEventMessages>('deskEvents');

/** The programme from the desk: announce an event, tell it otherwise, cancel it. */
export function DeskEventsPage() {
  return (
    <Shell>
      <div class="settings">
        <h1>{t('title')}</h1>
        <DeskGate>
          <DeskNav />
          <Events />
        </DeskGate>
      </div>
    </Shell>
  );
}

type Opened = { form: 'announce' } | { form: 'change' | 'cancel'; known: DeskEvent };

function Events() {
  const [opened, setOpened] = useState<Opened>();
  useEffect(open, [now.value?.date]);
  const known = eventsKnown.value;
  const close = (words = '') => {
    setOpened(undefined);
    if (words) said.value = words;
    reload();
  };
  return (
    <section class="settings-section" aria-labelledby="events-list">
      <h2 id="events-list">{t('list')}</h2>
      <div>
        <Button look="primary" onClick={() => setOpened({ form: 'announce' })}>
          {t('announceNew')}
        </Button>
      </div>
      <p role="status">{said.value}</p>
      <Freshness known={known} onAgain={reload} />
      {!events.value && known.state === 'waiting' && <p class="quiet">{t('loading')}</p>}
      {events.value?.length === 0 && <p class="quiet">{t('none')}</p>}
      <ul class="plain-list">
        {events.value?.map((each) => (
          <DeskEventLine
            key={each.event.id}
            known={each}
            onChange={() => setOpened({ form: 'change', known: each })}
            onCancel={() => setOpened({ form: 'cancel', known: each })}
          />
        ))}
      </ul>
      {opened?.form === 'cancel' && <CancelDialog known={opened.known} onClose={close} />}
      {(opened?.form === 'announce' || opened?.form === 'change') && (
        <EventDialog known={opened.form === 'change' ? opened.known : undefined} onClose={close} />
      )}
    </section>
  );
}
