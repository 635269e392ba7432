import type { PageDefinition } from '../../../build/pages';
import { heldMessages } from '../../bookings/messages';
import { freshnessMessages } from '../../components/freshness/messages';
import { kindMessages } from '../../components/kinds/messages';
import { shellMessages } from '../../components/shell/messages';
import { ticketMessages } from '../../components/ticket/messages';
import { wifiMessages } from '../../components/wifi/messages';
import { dataMessages } from './data/messages';
import { myMessages } from './messages';
import { MyPage } from './MyPage';
import { pastMessages } from './past/messages';
import { waitingMessages } from './waiting/messages';

export const page: PageDefinition = {
  Page: MyPage,
  messages: {
    my: myMessages,
    held: heldMessages,
    waiting: waitingMessages,
    past: pastMessages,
    data: dataMessages,
    wifi: wifiMessages,
    kinds: kindMessages,
    ticket: ticketMessages,
    freshness: freshnessMessages,
    shell: shellMessages,
  },
  unlisted: true,
};
