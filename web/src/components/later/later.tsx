import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { texts } from '../../platform/i18n/texts';
import { Button } from '../button/Button';
import type { freshnessMessages } from '../freshness/messages';
import '../freshness/freshness.css';

const t = texts<typeof freshnessMessages>('freshness');

/** A part of a page whose script is fetched when it is first shown: a dialog that most visits never open costs nothing. */
export function later<Props extends object>(load: () => Promise<FunctionComponent<Props>>) {
  let loaded: FunctionComponent<Props> | undefined;
  return function Later(props: Props) {
    const [Part, setPart] = useState(() => loaded);
    const [failed, setFailed] = useState(false);
    const fetchPart = async () => {
      setFailed(false);
      try {
        loaded = await load();
        setPart(() => loaded);
      } catch (fault) {
        // A lost line rejects in each browser with an error of its own.
        if (!(fault instanceof Error)) throw fault;
        setFailed(true);
      }
    };
    useEffect(() => {
      if (!Part) void fetchPart();
    }, []);
    if (Part) return <Part {...props} />;
    if (!failed) return null;
    return (
      <div class="freshness" role="alert">
        <span>{t('part')}</span>
        <Button onClick={() => void fetchPart()}>{t('again')}</Button>
      </div>
    );
  };
}
