import { useEffect, useRef } from 'preact/hooks';
import { Button, LinkButton } from '../../../components/button/Button';
import { CheckIcon, WarningIcon } from '../../../components/icons/icons';
import { StatePanel } from '../../../components/state-panel/StatePanel';
import { formatNumber, formatSize } from '../../../platform/i18n/numbers';
import { localized, texts } from '../../../platform/i18n/texts';
import { addressOf } from '../../../platform/page';
import { lengthOf } from '../../../platform/time/times';
import type { UploadView } from '../../../upload/upload';
import { leave, pauseUpload, resumeUpload, type ActiveUpload as Active } from '../../../upload/uploads';
import { Failure } from './Failure';
import type { uploadMessages } from './messages';
import { RemoveUpload } from './RemoveUpload';

const t = texts<typeof uploadMessages>('upload');

/** The upload that is under way: how far, how fast, how long, what it is doing, and what one can do. */
export function ActiveUpload({ record, view, status }: Active) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The form that had the focus is gone.
  useEffect(() => heading.current?.focus(), []);
  if (view.phase === 'done') return <Done record={record} status={status} />;

  const percent = Math.floor((view.sent / view.size) * 100);
  return (
    <section class="upload-active" aria-labelledby="active-title">
      <div>
        <h2 id="active-title" tabIndex={-1} ref={heading}>
          {localized(record.title)}
        </h2>
        <p class="quiet small">{record.fileName}</p>
      </div>
      <div class="upload-progress">
        <progress max={view.size} value={view.sent} aria-label={t('now')} />
        <strong class="figures">{formatNumber(percent)}&nbsp;%</strong>
      </div>
      <p class="upload-figures figures">{figures(view)}</p>
      {view.phase === 'failed' ? (
        <Failure code={view.failure ?? ''} detail={view.failureDetail} record={record} />
      ) : (
        <>
          <p
            class={`upload-state upload-state-${view.phase === 'paused' ? 'paused' : view.doing}`}
            role="status"
          >
            {stateOf(view)}
          </p>
          <div class="upload-actions">
            {view.phase === 'paused' ? (
              <Button look="primary" onClick={resumeUpload}>
                {t('goOn')}
              </Button>
            ) : (
              <Button onClick={pauseUpload}>{t('pause')}</Button>
            )}
            <RemoveUpload record={record} />
          </div>
          <p class="upload-note">{t('comeBack')}</p>
        </>
      )}
    </section>
  );
}

export function stateOf({ phase, doing, trace }: UploadView): string {
  if (phase === 'paused') return t('paused');
  return doing === 'unanswered' && trace ? `${t(doing)} ${t('trace', { trace })}` : t(doing);
}

export function figures({ phase, doing, sent, size, speed, secondsLeft }: UploadView): string {
  const parts = [t('sentOf', { sent: formatSize(sent), size: formatSize(size) })];
  if (phase === 'running' && doing === 'sending' && speed) {
    parts.push(t('perSecond', { speed: formatSize(speed) }));
    if (secondsLeft !== undefined) parts.push(t('timeLeft', { time: timeLeft(secondsLeft) }));
  }
  return parts.join(' · ');
}

/** As one says it: nobody wants seconds of an hour. */
export function timeLeft(seconds: number): string {
  return seconds < 60 ? t('underMinute') : lengthOf(Math.ceil(seconds / 60));
}

function Done({ record, status }: Pick<Active, 'record' | 'status'>) {
  const kept = status === 'needs-conversion';
  return (
    <StatePanel
      live
      tone={kept ? 'calm' : 'ok'}
      icon={kept ? <WarningIcon /> : <CheckIcon />}
      title={t(kept ? 'doneKept' : record.replaces ? 'doneReplaced' : 'done')}
    >
      <p>
        <strong>{localized(record.title)}</strong>
        <br />
        {t(kept ? 'doneKeptLead' : record.replaces ? 'doneReplacedLead' : 'doneLead')}
      </p>
      <div class="upload-actions">
        {!kept && status !== 'hidden' && (
          <LinkButton look="primary" href={addressOf('recording/', { id: record.id })}>
            {t('open')}
          </LinkButton>
        )}
        <LinkButton href={addressOf('desk/describe/', { id: record.id })}>{t('describeIt')}</LinkButton>
        {record.replaces ? (
          <LinkButton href={addressOf('desk/recordings/')}>{t('toRecordings')}</LinkButton>
        ) : (
          <Button onClick={leave}>{t('another')}</Button>
        )}
      </div>
    </StatePanel>
  );
}
