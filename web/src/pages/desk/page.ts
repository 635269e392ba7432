import type { PageDefinition } from '../../../build/pages';
import { freshnessMessages } from '../../components/freshness/messages';
import { kindMessages } from '../../components/kinds/messages';
import { shellMessages } from '../../components/shell/messages';
import { DeskPage } from './day/DeskPage';
import { deskDialogMessages } from './day/dialogs/messages';
import { deskMoreMessages } from './day/dialogs/more-messages';
import { deskMessages } from './day/messages';
import { gateMessages } from './gate-messages';
import { deskNavMessages } from './nav/messages';

export const page: PageDefinition = {
  Page: DeskPage,
  messages: {
    desk: deskMessages,
    deskdo: deskDialogMessages,
    deskmore: deskMoreMessages,
    desknav: deskNavMessages,
    gate: gateMessages,
    kinds: kindMessages,
    freshness: freshnessMessages,
    shell: shellMessages,
  },
  centre: ['rules'],
  unlisted: true,
};
