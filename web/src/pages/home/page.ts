import type { PageDefinition } from '../../../build/pages';
import { eventMessages } from '../../events/messages';
import { freshnessMessages } from '../../components/freshness/messages';
import { kindMessages } from '../../components/kinds/messages';
import { shellMessages } from '../../components/shell/messages';
import { ticketMessages } from '../../components/ticket/messages';
import { HomePage } from './HomePage';
import { homeMessages } from './messages';

export const page: PageDefinition = {
  Page: HomePage,
  messages: {
    home: homeMessages,
    kinds: kindMessages,
    ticket: ticketMessages,
    event: eventMessages,
    freshness: freshnessMessages,
    shell: shellMessages,
  },
  centre: ['hours'],
  totals: true,
};
