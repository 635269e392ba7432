import { useState } from 'preact/hooks';
import { formatSize } from '../../platform/i18n/numbers';
import { texts } from '../../platform/i18n/texts';
import type { Playing } from '../../recordings/playing';
import type { recordingMessages } from './messages';

const t = texts<typeof recordingMessages>('recording');

/** The file of the copy that is chosen. On a page that was left open the link has ended: then a new one is fetched first. */
export function Download({ playing }: { playing: Playing }) {
  const [failed, setFailed] = useState(false);
  const { download, url, size } = playing.source.value;
  const press = async (event: Event) => {
    setFailed(false);
    if (!playing.isOver()) return;
    event.preventDefault();
    if (!(await playing.renew())) return setFailed(true);
    const { download: saved, url: played } = playing.source.peek();
    location.assign(saved ?? played);
  };
  return (
    <>
      <a
        class="button"
        href={download ?? url}
        download=""
        target="_blank"
        rel="noopener"
        onClick={(event) => void press(event)}
      >
        {t('downloadSize', { size: formatSize(size) })}
      </a>
      <span role="alert">{failed && t('downloadFailed')}</span>
    </>
  );
}
