import type { PageDefinition } from '../../../build/pages';
import { freshnessMessages } from '../../components/freshness/messages';
import { shellMessages } from '../../components/shell/messages';
import { eventMessages } from '../../events/messages';
import { EventsPage } from './EventsPage';
import { eventsMessages } from './messages';

export const page: PageDefinition = {
  Page: EventsPage,
  messages: {
    events: eventsMessages,
    event: eventMessages,
    freshness: freshnessMessages,
    shell: shellMessages,
  },
};
