import { useEffect, useState } from 'preact/hooks';
import { playTime } from '../../../components/recording-card/facts';
import { askWorker, CannotConvert } from '../../../convert/ask';
import { isPlayed, isUnplayedName } from '../../../convert/facts';
import type { MediaFacts } from '../../../convert/protocol';
import { texts } from '../../../platform/i18n/texts';
import type { copiesMessages } from './copies-messages';

const t = texts<typeof copiesMessages>('copies');

/** What is inside a chosen file, before a byte of it is sent; nothing where this browser cannot look. */
export function FileFacts({ file }: { file: File }) {
  const [facts, setFacts] = useState<MediaFacts>();
  useEffect(() => {
    setFacts(undefined);
    const left = new AbortController();
    void inspect(file, left.signal).then((found) => !left.signal.aborted && setFacts(found));
    return () => left.abort();
  }, [file]);
  const played = facts ? isPlayed(facts) : !isUnplayedName(file.name);
  return (
    <div class="file-facts" role="status">
      {facts && <p class="small">{t('inside', { facts: factsOf(facts) })}</p>}
      {!played && <p class="upload-note upload-note-warn">{t('notPlayed')}</p>}
    </div>
  );
}

/** "MP4, 1280×720, 12 мин". */
function factsOf({ container, width, height, seconds }: MediaFacts): string {
  const name = container === 'QuickTime File Format' ? 'MOV' : container;
  return [name, width && `${width}×${height}`, playTime(seconds)].filter(Boolean).join(', ');
}

async function inspect(file: File, signal: AbortSignal): Promise<MediaFacts | undefined> {
  try {
    return (await askWorker({ ask: 'inspect', file }, 'facts', { signal })).facts;
  } catch (fault) {
    if (fault instanceof CannotConvert || fault instanceof DOMException) return undefined;
    throw fault;
  }
}
