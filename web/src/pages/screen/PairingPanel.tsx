import { texts } from '../../platform/i18n/texts';
import type { screenMessages } from './messages';
import { pairing } from './pairing';

const t = texts<typeof screenMessages>('screen');

/** What a librarian types to make this television one of the centre's. */
export function PairingPanel() {
  if (!pairing.value) return null;
  return (
    <section class="screen-code screen-pairing">
      <h2>{t('pair')}</h2>
      <p class="screen-pairing-code">{pairing.value.code}</p>
      <p>{t('pairHow')}</p>
    </section>
  );
}
