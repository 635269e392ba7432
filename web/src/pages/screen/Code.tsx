import { texts } from '../../platform/i18n/texts';
import type { screenMessages } from './messages';
import { codeKnown } from './state';

const t = texts<typeof screenMessages>('screen');

/** What readers check in by. */
export function Code() {
  const { value, state } = codeKnown.value;
  return (
    <section class="screen-code">
      <h2>{t('code')}</h2>
      {value && state === 'fresh' ? (
        <>
          <p class="screen-digits">{value.code.replace(/^(\d{3})(\d{3})$/, '$1\u2009$2')}</p>
          <p>{t('codeHow')}</p>
        </>
      ) : (
        <p>{state === 'waiting' ? '' : t('codeSilent')}</p>
      )}
    </section>
  );
}
