import type { PageDefinition } from '../../../build/pages';
import { heldMessages } from '../../bookings/messages';
import { freshnessMessages } from '../../components/freshness/messages';
import { shellMessages } from '../../components/shell/messages';
import { ticketMessages } from '../../components/ticket/messages';
import { CardPage } from './CardPage';
import { cardMessages } from './messages';

export const page: PageDefinition = {
  Page: CardPage,
  messages: {
    card: cardMessages,
    held: heldMessages,
    ticket: ticketMessages,
    freshness: freshnessMessages,
    shell: shellMessages,
  },
  unlisted: true,
};
