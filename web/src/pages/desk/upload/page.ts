import type { PageDefinition } from '../../../../build/pages';
import { freshnessMessages } from '../../../components/freshness/messages';
import { mediaMessages } from '../../../components/recording-card/messages';
import { shellMessages } from '../../../components/shell/messages';
import { termsMessages } from '../../../recordings/terms-messages';
import { gateMessages } from '../gate-messages';
import { deskNavMessages } from '../nav/messages';
import { quotaMessages } from '../recordings/quota-messages';
import { deskRecordingsMessages } from '../recordings/status-messages';
import { copiesMessages } from './copies-messages';
import { uploadMessages } from './messages';
import { queueMessages } from './queue-messages';
import { UploadPage } from './UploadPage';

export const page: PageDefinition = {
  Page: UploadPage,
  messages: {
    upload: uploadMessages,
    queue: queueMessages,
    shell: shellMessages,
    gate: gateMessages,
    desknav: deskNavMessages,
    deskrecordings: deskRecordingsMessages,
    quota: quotaMessages,
    media: mediaMessages,
    terms: termsMessages,
    copies: copiesMessages,
    freshness: freshnessMessages,
  },
  unlisted: true,
};
