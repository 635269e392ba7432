import type { PageDefinition } from '../../../../build/pages';
import { freshnessMessages } from '../../../components/freshness/messages';
import { shellMessages } from '../../../components/shell/messages';
import { gateMessages } from '../gate-messages';
import { deskNavMessages } from '../nav/messages';
import { postersMessages } from './messages';
import { PostersPage } from './PostersPage';

export const page: PageDefinition = {
  Page: PostersPage,
  messages: {
    posters: postersMessages,
    desknav: deskNavMessages,
    gate: gateMessages,
    freshness: freshnessMessages,
    shell: shellMessages,
  },
  unlisted: true,
};
