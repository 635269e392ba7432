import type { PageDefinition } from '../../../build/pages';
import { shellMessages } from '../../components/shell/messages';
import { ticketMessages } from '../../components/ticket/messages';
import { slipMessages } from './messages';
import { SlipPage } from './SlipPage';

export const page: PageDefinition = {
  Page: SlipPage,
  messages: { slip: slipMessages, ticket: ticketMessages, shell: shellMessages },
  unlisted: true,
};
