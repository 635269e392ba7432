import '../../../components/field/field.css';
import '../upload/upload.css';
import '../upload/desk-recordings.css';
import './recordings.css';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Button, LinkButton } from '../../../components/button/Button';
import { Freshness } from '../../../components/freshness/Freshness';
import { AudioIcon } from '../../../components/icons/icons';
import { Shell } from '../../../components/shell/Shell';
import { StatePanel } from '../../../components/state-panel/StatePanel';
import { copiesKept } from '../../../convert/copy-views';
import { texts } from '../../../platform/i18n/texts';
import { addressOf } from '../../../platform/page';
import type { DeskRecording } from '../../../recordings/desk-recording';
import { DeskGate } from '../DeskGate';
import { DeskNav } from '../nav/DeskNav';
import { UnderWay } from '../upload/UnderWay';
import { Copies } from '../upload/Copies';
import { AskDelete } from './AskDelete';
import { bulk } from './bulk';
import { BulkBar } from './BulkBar';
import { choice } from './choice';
import { Filters } from './Filters';
import { HistoryDialog } from './HistoryDialog';
import type { shelfMessages } from './messages';
import { Quota } from './Quota';
import { RecordingLine } from './RecordingLine';
import { addressOfWanted, nothingWanted, shelf } from './state';

const t = texts<typeof shelfMessages>('shelf');

/** All recordings of the centre, in every state, and what can be done with one or with several. */
export function RecordingsPage() {
  return (
    <Shell>
      <div class="upload shelf">
        <header class="shelf-head">
          <div>
            <h1>{t('title')}</h1>
            <p class="upload-lead">{t('lead')}</p>
          </div>
        </header>
        <DeskGate>
          <DeskNav />
          <Recordings />
        </DeskGate>
      </div>
    </Shell>
  );
}

function Recordings() {
  const list = useMemo(() => shelf(location.search), []);
  const ticked = useMemo(choice, []);
  const work = useMemo(() => bulk(list.learn), [list]);
  const [deleting, setDeleting] = useState<DeskRecording[]>();
  const [asked, setAsked] = useState<DeskRecording>();
  useEffect(() => void list.load(), [list, copiesKept.value]);

  const wanted = list.wanted.value;
  // The way back from a recording leads to the same list.
  useEffect(
    () => history.replaceState(null, '', addressOf('desk/recordings/', addressOfWanted(wanted))),
    [wanted],
  );
  const [cleared, setCleared] = useState(0);
  const showAll = () => {
    setCleared(cleared + 1);
    list.find(nothingWanted);
    document.getElementById('desk-recordings')?.focus();
  };
  const items = list.items.value;
  const known = list.known.value;
  const shown = items.map(({ id }) => id);
  const chosen = items.filter(({ id }) => ticked.ids.value.has(id));
  const filtered = Object.entries(wanted).some(([name, value]) => name !== 'sort' && value !== '');

  return (
    <>
      <div class="shelf-row">
        <Quota changed={work.roomChanges.value} />
        <LinkButton href={addressOf('desk/upload/')}>{t('upload')}</LinkButton>
      </div>
      <UnderWay />
      <Copies />
      <Filters key={cleared} list={list} />
      <Freshness known={known} onAgain={() => void list.load()} />
      <p id="desk-recordings" class="quiet" role="status" tabIndex={-1}>
        {known.state === 'waiting' ? t('waiting') : known.value && t('shown', { n: items.length })}
      </p>
      {known.value && items.length === 0 && known.state === 'fresh' && (
        <StatePanel icon={<AudioIcon />} title={t(filtered ? 'nothing' : 'empty')} live>
          <p>{t(filtered ? 'nothingLead' : 'emptyLead')}</p>
          {filtered && <Button onClick={showAll}>{t('showAll')}</Button>}
        </StatePanel>
      )}
      {items.length > 0 && (
        <>
          <BulkBar
            ticked={ticked}
            work={work}
            chosen={chosen}
            shown={shown}
            onDelete={() => setDeleting(chosen)}
          />
          <ul class="plain-list">
            {items.map((recording) => (
              <RecordingLine
                key={recording.id}
                recording={recording}
                isChosen={ticked.ids.value.has(recording.id)}
                onTick={(isOn, isStretch) => ticked.tick(recording.id, isOn, shown, isStretch)}
                result={work.results.value.get(recording.id)}
                onAct={(act) => void work.run(act, [recording])}
                onDelete={() => setDeleting([recording])}
                onHistory={() => setAsked(recording)}
              />
            ))}
          </ul>
        </>
      )}
      {list.next.value && <Button onClick={() => void list.more()}>{t('more')}</Button>}
      {deleting && (
        <AskDelete
          recordings={deleting}
          onClose={() => setDeleting(undefined)}
          onDelete={() => {
            setDeleting(undefined);
            void work.run({ kind: 'delete' }, deleting);
          }}
        />
      )}
      {asked && <HistoryDialog recording={asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}
