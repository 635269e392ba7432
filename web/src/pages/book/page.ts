import type { PageDefinition } from '../../../build/pages';
import { freshnessMessages } from '../../components/freshness/messages';
import { kindMessages } from '../../components/kinds/messages';
import { rulesMessages } from '../../components/rules/messages';
import { shellMessages } from '../../components/shell/messages';
import { ticketMessages } from '../../components/ticket/messages';
import { BookPage } from './BookPage';
import { bookingMessages } from './booking/messages';
import { bookMessages } from './messages';
import { waitMessages } from './waiting/messages';

export const page: PageDefinition = {
  Page: BookPage,
  messages: {
    book: bookMessages,
    booking: bookingMessages,
    wait: waitMessages,
    kinds: kindMessages,
    rules: rulesMessages,
    ticket: ticketMessages,
    freshness: freshnessMessages,
    shell: shellMessages,
  },
  centre: ['hours', 'rules'],
  totals: true,
};
