import { Button } from '../../../components/button/Button';
import { localized, texts } from '../../../platform/i18n/texts';
import { addressOf } from '../../../platform/page';
import type { Same } from '../../../upload/queue-state';
import { wordOf } from '../recordings/Status';
import type { uploadMessages } from './messages';

const t = texts<typeof uploadMessages>('upload');

/** Offers what the centre has already, before the same file is sent a second time. */
export function SameFile({ same, onUpload }: { same: Same; onUpload: () => void }) {
  const title = localized(same.title);
  return (
    <div class="upload-note upload-note-warn">
      <p>
        <strong>{t('sameFile', { title })}</strong> {wordOf(same.status)}.
      </p>
      <div class="upload-actions">
        <a class="button" href={whereOf(same)}>
          {t('sameFileOpen')}
        </a>
        <Button onClick={onUpload}>{t('sameFileUpload')}</Button>
      </div>
    </div>
  );
}

const whereOf = ({ id, status, fileName }: Same) =>
  status === 'ready' ? addressOf('recording/', { id }) : addressOf('desk/recordings/', { query: fileName });
