import './copies.css';
import { Button } from '../../../components/button/Button';
import { copyViews, dismissCopies, isUnderWay, type CopyView } from '../../../convert/copy-views';
import { cancelCopies } from '../../../convert/copies';
import type { Refusal } from '../../../convert/send';
import { formatNumber, formatSize } from '../../../platform/i18n/numbers';
import { localized, texts } from '../../../platform/i18n/texts';
import type { copiesMessages } from './copies-messages';

const t = texts<typeof copiesMessages>('copies');

/** The smaller copies that this tab makes: what is done with which, how far, and the way to stop. */
export function Copies() {
  const views = copyViews.value;
  if (views.length === 0) return null;
  return (
    <section class="copies" aria-labelledby="copies">
      <div>
        <h2 id="copies" tabIndex={-1}>
          {t('copies')}
        </h2>
        <p class="quiet small">{t('lead')}</p>
      </div>
      <ul class="plain-list">
        {views.map((view) => (
          <CopyLine key={view.work.id} view={view} />
        ))}
      </ul>
    </section>
  );
}

function CopyLine({ view }: { view: CopyView }) {
  const { work, doing, part } = view;
  const title = localized(work.title);
  const moves = doing === 'making' || doing === 'sending';
  return (
    <li class="copies-line">
      <h3>{title}</h3>
      {moves && (
        <div class="upload-progress">
          <progress max={1} value={part} aria-label={title} />
          <strong class="figures">{formatNumber(Math.floor(part * 100))}&nbsp;%</strong>
        </div>
      )}
      <p role="status">{wordsOf(view)}</p>
      <div class="upload-actions">
        {isUnderWay(doing) ? (
          <Button onClick={() => takeOff(cancelCopies, work.id)}>{t('cancel')}</Button>
        ) : (
          <Button look="plain" onClick={() => takeOff(dismissCopies, work.id)}>
            {t('dismiss')}
          </Button>
        )}
      </div>
    </li>
  );
}

/** The pressed button goes with its line: the focus goes to the heading above, or to the list below when all of this goes. */
function takeOff(act: (id: string) => void, id: string) {
  document.getElementById(copyViews.value.length > 1 ? 'copies' : 'desk-recordings')?.focus();
  act(id);
}

function wordsOf({ work, doing, name, made, refusal }: CopyView): string {
  const kind = work.file.type.startsWith('audio/') ? 'audio' : 'video';
  const nameOf = (copy: string) => t(copy === 'audio' && kind === 'video' ? 'soundOnly' : 'small');
  const list = made.map((copy) => `${nameOf(copy.name)}, ${formatSize(copy.size)}`).join('; ');
  switch (doing) {
    case 'making':
    case 'sending':
      return t(doing, { name: name ? nameOf(name) : '' });
    case 'arriving':
    case 'done':
      return t(doing, { copies: list });
    case 'failed':
      return t('failed', { why: reasonOf(refusal) });
    default:
      return t(doing);
  }
}

const known = {
  line: 'silence',
  busy: 'silence',
  'signed-out': 'signedOut',
  forbidden: 'forbidden',
  'file-changed': 'fileGone',
  'link-refused': 'linkRefused',
  'not-found': 'gone',
} as const;

/** As the API says it, in our words where it only has a code, and plainly where the browser itself failed. */
function reasonOf(refusal: Refusal | undefined): string {
  if (!refusal) return t('fault');
  const { code, detail } = refusal;
  return detail ?? (code in known ? t(known[code as keyof typeof known]) : t('refused', { code }));
}
