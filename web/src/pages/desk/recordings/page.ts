import type { PageDefinition } from '../../../../build/pages';
import { freshnessMessages } from '../../../components/freshness/messages';
import { mediaMessages } from '../../../components/recording-card/messages';
import { shellMessages } from '../../../components/shell/messages';
import { termsMessages } from '../../../recordings/terms-messages';
import { gateMessages } from '../gate-messages';
import { deskNavMessages } from '../nav/messages';
import { copiesMessages } from '../upload/copies-messages';
import { actMessages } from './act-messages';
import { shelfMessages } from './messages';
import { quotaMessages } from './quota-messages';
import { RecordingsPage } from './RecordingsPage';
import { deskRecordingsMessages } from './status-messages';

export const page: PageDefinition = {
  Page: RecordingsPage,
  messages: {
    shelf: shelfMessages,
    act: actMessages,
    quota: quotaMessages,
    deskrecordings: deskRecordingsMessages,
    copies: copiesMessages,
    media: mediaMessages,
    terms: termsMessages,
    desknav: deskNavMessages,
    freshness: freshnessMessages,
    gate: gateMessages,
    shell: shellMessages,
  },
  unlisted: true,
};
