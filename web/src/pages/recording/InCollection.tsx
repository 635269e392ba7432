import './in-collection.css';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { localized, texts } from '../../platform/i18n/texts';
import { addressOf } from '../../platform/page';
import { openCollection } from '../../recordings/collection';
import { isThinLine } from '../../recordings/quality';
import type { recordingMessages } from './messages';

const t = texts<typeof recordingMessages>('recording');

interface InCollectionProps {
  /** The recording that is open. */
  id: string;
  collection: string;
  /** The title of what is open where it began by itself, which is said to who does not look. */
  begun: string | undefined;
  goOn: GoOn;
}

/** Plays the first of these that is still there; false where none is. */
export type GoOn = (ids: readonly string[]) => Promise<boolean>;

/**
 * Where in its collection a recording stands, with the way to those beside it. When it has played to its end the next
 * one begins: somebody pressed play before. Where the line is thin or data is to be saved, it only says which is next.
 */
export function InCollection({ id, collection: name, begun, goOn }: InCollectionProps) {
  const opened = useMemo(() => openCollection(name), [name]);
  useEffect(opened.load, [opened]);
  const [ended, setEnded] = useState<'endedNext' | 'endedAll'>();
  const collection = opened.collection.value;
  const at = collection?.recordings.findIndex((one) => one.id === id) ?? -1;
  const previous = at > 0 ? collection!.recordings[at - 1] : undefined;
  const rest = at >= 0 ? collection!.recordings.slice(at + 1).map((one) => one.id) : [];
  const next = at >= 0 ? collection!.recordings[at + 1] : undefined;

  useEffect(() => {
    setEnded(undefined);
    const end = async () => {
      if (rest.length === 0) setEnded('endedAll');
      else if (isThinLine()) setEnded('endedNext');
      else if (!(await goOn(rest))) setEnded('endedAll');
    };
    // The player's own event does not rise; it is met on its way down.
    const listener = () => void end();
    document.addEventListener('ended', listener, true);
    return () => document.removeEventListener('ended', listener, true);
  }, [id, rest.join(' ')]);

  if (!collection || at < 0) return null;
  const beside = (other: string) => addressOf('recording/', { id: other, collection: name });
  return (
    <nav class="in-collection" aria-labelledby="in-collection">
      <p id="in-collection">
        <a href={addressOf('collection/', { id: name })}>{localized(collection.title)}</a>
        <span class="quiet">{t('place', { at: at + 1, of: collection.recordings.length })}</span>
      </p>
      {(previous || next) && (
        <ul class="plain-list">
          {previous && (
            <li>
              <span class="small quiet">{t('previous')}</span>
              <a href={beside(previous.id)} rel="prev">
                {localized(previous.title)}
              </a>
            </li>
          )}
          {next && (
            <li>
              <span class="small quiet">{t('next')}</span>
              <a href={beside(next.id)} rel="next">
                {localized(next.title)}
              </a>
            </li>
          )}
        </ul>
      )}
      <p role="status">
        {ended ? t(ended) : begun && <span class="unseen">{t('begun', { title: begun })}</span>}
      </p>
    </nav>
  );
}
