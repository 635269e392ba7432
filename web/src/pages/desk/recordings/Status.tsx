import { CheckIcon, ClockIcon, CrossIcon, WarningIcon } from '../../../components/icons/icons';
import { mayMake } from '../../../convert/copy-views';
import { texts } from '../../../platform/i18n/texts';
import type { DeskRecording } from '../../../recordings/desk-recording';
import type { deskRecordingsMessages } from './status-messages';

const t = texts<typeof deskRecordingsMessages>('deskrecordings');

const icons = {
  ready: CheckIcon,
  uploading: ClockIcon,
  checking: ClockIcon,
  'needs-conversion': WarningIcon,
  hidden: WarningIcon,
  deleted: CrossIcon,
};
const words = {
  ready: 'ready',
  uploading: 'uploading',
  checking: 'checking',
  'needs-conversion': 'needsConversion',
  hidden: 'hidden',
  deleted: 'deleted',
} as const;
const reasons = {
  'container-not-played': 'reasonContainer',
  'picture-not-played': 'reasonPicture',
  'sound-not-played': 'reasonSound',
} as const;

export const statuses = Object.keys(words) as DeskRecording['status'][];
export const wordOf = (status: DeskRecording['status']) => t(words[status]);

/** Where a recording stands, as a word with its icon. */
export function Status({ status }: Pick<DeskRecording, 'status'>) {
  const Icon = icons[status];
  return (
    <p class={`desk-status desk-status-${status}`}>
      <Icon />
      {t(words[status])}
    </p>
  );
}

/** Why readers do not see a kept file, or get no smaller copy of it, and what to do. Nothing where all is well. */
export function Conversion({ recording }: { recording: DeskRecording }) {
  const { id, status, reason, conversionFailed, conversionTooLarge } = recording;
  if (status !== 'needs-conversion') {
    return conversionTooLarge ? <p class="small">{t('conversionTooLarge')}</p> : null;
  }
  return (
    <p class="small">
      {reason && reason in reasons && `${t(reasons[reason as keyof typeof reasons])} `}
      {conversionFailed && `${t('conversionFailed')} `}
      {conversionTooLarge && `${t('conversionTooLarge')} `}
      {t(mayMake(id) ? 'needsConversionLead' : 'needsConversionElsewhere')}
    </p>
  );
}
