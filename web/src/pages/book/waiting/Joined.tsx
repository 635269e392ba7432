import { useEffect, useRef } from 'preact/hooks';
import { Button, LinkButton } from '../../../components/button/Button';
import { CheckIcon } from '../../../components/icons/icons';
import type { LocalizedText } from '../../../platform/api/contract';
import type { Waiting } from '../../../platform/api/contract/waiting';
import { texts } from '../../../platform/i18n/texts';
import { addressOf } from '../../../platform/page';
import { lengthOf } from '../../../platform/time/times';
import { waitingWords } from '../../../waiting/words';
import { everyResource, rules } from '../state';
import type { waitMessages } from './messages';
import { closeWish } from './store';

const t = texts<typeof waitMessages>('wait');

/** In line: which place, for what, and where to look. */
export function Joined({ waiting }: { waiting: Waiting }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const names = new Map<string, LocalizedText>((everyResource.value ?? []).map(({ id, name }) => [id, name]));
  return (
    <div class="booking">
      <h2 id="wait-title" class="booking-done" ref={title} tabIndex={-1}>
        <CheckIcon />
        {t('done')}
      </h2>
      <p class="wait-position">
        {waiting.place && waiting.place > 1 ? t('position', { n: waiting.place }) : t('first')}
      </p>
      <p>{t('waitFor', waitingWords(waiting, names))}</p>
      <p>{t('how', { length: lengthOf(rules.value.waitHoldMinutes ?? 15) })}</p>
      <div class="booking-actions">
        <LinkButton look="primary" href={addressOf('my/')}>
          {t('my')}
        </LinkButton>
        <Button onClick={closeWish}>{t('close')}</Button>
      </div>
    </div>
  );
}
