import { texts } from '../../../platform/i18n/texts';
import { faultIn } from '../fault';
import type { deskCollectionsMessages } from './messages';

const t = texts<typeof deskCollectionsMessages>('deskcollections');

/** What went wrong, in words; empty where nothing did. */
export const faultOf = (ended: Parameters<typeof faultIn>[0]): string =>
  faultIn(ended, { silence: t('silence'), signedOut: t('signedOut') });
