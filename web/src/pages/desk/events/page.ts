import type { PageDefinition } from '../../../../build/pages';
import { freshnessMessages } from '../../../components/freshness/messages';
import { shellMessages } from '../../../components/shell/messages';
import { textFieldsMessages } from '../../../components/text-fields/messages';
import { eventMessages } from '../../../events/messages';
import { gateMessages } from '../gate-messages';
import { deskNavMessages } from '../nav/messages';
import { versionsMessages } from '../versions/messages';
import { DeskEventsPage } from './DeskEventsPage';
import { deskEventMessages } from './messages';

export const page: PageDefinition = {
  Page: DeskEventsPage,
  messages: {
    deskEvents: deskEventMessages,
    event: eventMessages,
    desknav: deskNavMessages,
    versions: versionsMessages,
    gate: gateMessages,
    freshness: freshnessMessages,
    shell: shellMessages,
    textFields: textFieldsMessages,
  },
  unlisted: true,
};
