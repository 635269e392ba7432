import type { PageDefinition } from '../../../../build/pages';
import { mediaMessages } from '../../../components/recording-card/messages';
import { playsMessages } from '../../../components/recording-plays/messages';
import { shellMessages } from '../../../components/shell/messages';
import { termsMessages } from '../../../recordings/terms-messages';
import { gateMessages } from '../gate-messages';
import { deskNavMessages } from '../nav/messages';
import { DescribePage } from './DescribePage';
import { describeMessages } from './messages';
import { posterMessages } from './poster-messages';

export const page: PageDefinition = {
  Page: DescribePage,
  messages: {
    describe: describeMessages,
    shell: shellMessages,
    gate: gateMessages,
    desknav: deskNavMessages,
    media: mediaMessages,
    plays: playsMessages,
    terms: termsMessages,
    poster: posterMessages,
  },
  unlisted: true,
};
