import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import { factsOf } from '../../../components/recording-card/facts';
import { RecordingArt } from '../../../components/recording-card/RecordingArt';
import { formatSize } from '../../../platform/i18n/numbers';
import { localized, texts } from '../../../platform/i18n/texts';
import { addressOf } from '../../../platform/page';
import { dayOf } from '../../../platform/time/now';
import { isKept, isPlayable, isRestorable, type DeskRecording } from '../../../recordings/desk-recording';
import type { termsMessages } from '../../../recordings/terms-messages';
import type { copiesMessages } from '../upload/copies-messages';
import { MakeCopy } from '../upload/MakeCopy';
import type { Act, Result } from './act';
import type { actMessages } from './act-messages';
import type { shelfMessages } from './messages';
import { Conversion, Status } from './Status';

const t = texts<typeof shelfMessages>('shelf');
const acts = texts<typeof actMessages>('act');
const terms = texts<typeof termsMessages>('terms');
const copyWords = texts<typeof copiesMessages>('copies');

interface RecordingLineProps {
  recording: DeskRecording;
  isChosen: boolean;
  onTick: (isOn: boolean, isStretch: boolean) => void;
  result: Result | undefined;
  onAct: (act: Act) => void;
  onDelete: () => void;
  onHistory: () => void;
}

/** One recording: what it is, how it stands, what to do next, and what became of what was asked last. */
export function RecordingLine(props: RecordingLineProps) {
  const { recording, result } = props;
  const { id, kind, status, createdAt, thumbnail, fileName, audience, renditions = [] } = recording;
  const title = localized(recording.title);
  const actsRef = useFocusKept(status);
  return (
    <li class={`shelf-line shelf-line-${status}`}>
      <label class="shelf-tick">
        <input
          type="checkbox"
          checked={props.isChosen}
          aria-label={t('choose', { title })}
          onClick={(event) => props.onTick(event.currentTarget.checked, event.shiftKey)}
        />
      </label>
      <div class="shelf-picture">
        {thumbnail ? (
          <img src={thumbnail} alt="" width={160} height={90} loading="lazy" />
        ) : (
          <RecordingArt id={id} kind={kind} />
        )}
      </div>
      <div class="shelf-what">
        {status === 'ready' ? (
          <a href={addressOf('recording/', { id })}>{title}</a>
        ) : (
          <strong>{title}</strong>
        )}
        <p class="quiet small">
          {factsOf({ ...recording, durationSeconds: recording.durationSeconds ?? 0 })}, {dayOf(createdAt)}.{' '}
          {t('audience', { audience: terms(audience) })}
        </p>
        <p class="quiet small">{t('file', { name: fileName })}</p>
        {renditions.length > 0 && (
          <p class="quiet small">
            {copyWords('kept', { copies: renditions.map((copy) => formatSize(copy.size)).join(', ') })}
          </p>
        )}
        <Conversion recording={recording} />
        {(status === 'needs-conversion' || recording.conversionTooLarge) && (
          <MakeCopy recording={recording} />
        )}
        {(status === 'uploading' || status === 'checking') && (
          <p class="small">
            <a href={addressOf('desk/upload/')}>{t('uploadOpen')}</a>
          </p>
        )}
        {status === 'deleted' && <p class="small">{untilOf(recording)}</p>}
        <p
          role="status"
          class={result?.kind === 'failed' || result?.kind === 'silence' ? 'field-error' : 'quiet small'}
        >
          {result && wordsOf(result)}
        </p>
      </div>
      <Status status={status} />
      <div class="shelf-acts" ref={actsRef}>
        {status !== 'deleted' && (
          <a
            class="button button-plain"
            href={addressOf('desk/describe/', { id })}
            aria-label={t('describeOne', { title })}
          >
            {t('describe')}
          </a>
        )}
        {isPlayable(recording) && (
          <ActButton what={status === 'hidden' ? 'show' : 'hide'} title={title} onAct={props.onAct} />
        )}
        {status === 'deleted' && isRestorable(recording) && (
          <ActButton what="restore" title={title} onAct={props.onAct} />
        )}
        {isKept(recording) && (
          <a
            class="button button-plain"
            href={addressOf('desk/upload/', { replace: id })}
            aria-label={t('replaceOne', { title })}
          >
            {t('replace')}
          </a>
        )}
        {status !== 'deleted' && (
          <Button
            look="plain"
            aria-label={acts('one', { what: acts('delete'), title })}
            onClick={props.onDelete}
          >
            {acts('delete')}
          </Button>
        )}
        <Button look="plain" aria-label={t('historyOf', { title })} onClick={props.onHistory}>
          {t('history')}
        </Button>
      </div>
    </li>
  );
}

/** Where the pressed button goes with the change that it made, the first of those that came has the focus. */
function useFocusKept(status: DeskRecording['status']) {
  const actsRef = useRef<HTMLDivElement>(null);
  const hasFocus = actsRef.current?.contains(document.activeElement) ?? false;
  useLayoutEffect(() => {
    const element = actsRef.current!;
    if (hasFocus && !element.contains(document.activeElement))
      element.querySelector<HTMLElement>('a, button')?.focus();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only a change of state takes buttons away
  }, [status]);
  return actsRef;
}

function ActButton({
  what,
  title,
  onAct,
}: {
  what: 'hide' | 'show' | 'restore';
  title: string;
  onAct: (act: Act) => void;
}) {
  return (
    <Button
      look="plain"
      aria-label={acts('one', { what: acts(what), title })}
      onClick={() => onAct({ kind: what })}
    >
      {acts(what)}
    </Button>
  );
}

const untilOf = (recording: DeskRecording) =>
  isRestorable(recording) ? t('until', { date: dayOf(recording.restorableUntil!) }) : t('tooLate');

function wordsOf(result: Result): string {
  switch (result.kind) {
    case 'failed':
      return acts('refused', { why: result.why || acts('fault') });
    case 'silence':
      return acts('silence');
    case 'done':
      return acts('done');
    default:
      return acts('working');
  }
}
