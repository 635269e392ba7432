import type { PageDefinition } from '../../../build/pages';
import { shellMessages } from '../../components/shell/messages';
import { eventMessages } from '../../events/messages';
import { EventPage } from './EventPage';
import { oneEventMessages } from './messages';

export const page: PageDefinition = {
  Page: EventPage,
  messages: { oneEvent: oneEventMessages, event: eventMessages, shell: shellMessages },
};
