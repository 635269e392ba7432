import '../field/field.css';
import './share.css';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { texts } from '../../platform/i18n/texts';
import { page } from '../../platform/page';
import { Button } from '../button/Button';
import { ShareIcon } from '../icons/icons';
import type { shareMessages } from './messages';

const t = texts<typeof shareMessages>('share');

/** The address from which a messenger reads what it shows of a recording or a collection; it takes people to the page. */
export const addressToShare = (path: string) => absolute(`/share/${path}?language=${page().language}`);

/** An address of the API as other programs need it. */
export const absolute = (path: string) => new URL(`${page().settings.api}${path}`, location.href).href;

/** Passes an address on by what the device has for that, else copies it; where both are forbidden it is there to be selected. */
export function Share({ path, title }: { path: string; title: string }) {
  const url = addressToShare(path);
  const { said, byHand, copy } = useCopy();
  const press = async () => {
    if (!('share' in navigator)) return copy(url);
    try {
      await navigator.share({ title, url });
    } catch (fault) {
      if (!(fault instanceof DOMException)) throw fault;
      // Who closes the device's own window has changed their mind.
      if (fault.name !== 'AbortError') await copy(url);
    }
  };
  return (
    <div class="share">
      <Button onClick={() => void press()}>
        <ShareIcon />
        {t('share')}
      </Button>
      {byHand && <AddressField label={t('address')} url={url} selected />}
      <p role="status">{said}</p>
    </div>
  );
}

/** Copies an address and says so; `byHand` where the browser has no clipboard or forbids it. */
export function useCopy() {
  const [said, setSaid] = useState('');
  const [byHand, setByHand] = useState(false);
  const copy = async (url: string) => {
    setSaid('');
    try {
      await navigator.clipboard.writeText(url);
      setSaid(t('copied'));
    } catch (fault) {
      if (!(fault instanceof DOMException || fault instanceof TypeError)) throw fault;
      setByHand(true);
      setSaid(t('select'));
    }
  };
  return { said, byHand, copy };
}

interface AddressFieldProps {
  label: string;
  url: string;
  selected: boolean;
}

export function AddressField({ label, url, selected }: AddressFieldProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (selected) field.current?.select();
  }, [selected]);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input id={id} ref={field} readOnly value={url} onFocus={(event) => event.currentTarget.select()} />
    </div>
  );
}
