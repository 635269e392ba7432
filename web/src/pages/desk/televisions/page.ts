import type { PageDefinition } from '../../../../build/pages';
import { findRecordingMessages } from '../../../components/find-recording/messages';
import { freshnessMessages } from '../../../components/freshness/messages';
import { mediaMessages } from '../../../components/recording-card/messages';
import { shellMessages } from '../../../components/shell/messages';
import { textFieldsMessages } from '../../../components/text-fields/messages';
import { gateMessages } from '../gate-messages';
import { deskNavMessages } from '../nav/messages';
import { versionsMessages } from '../versions/messages';
import { televisionMessages } from './messages';
import { TelevisionsPage } from './TelevisionsPage';

export const page: PageDefinition = {
  Page: TelevisionsPage,
  messages: {
    televisions: televisionMessages,
    desknav: deskNavMessages,
    findrecording: findRecordingMessages,
    media: mediaMessages,
    versions: versionsMessages,
    gate: gateMessages,
    freshness: freshnessMessages,
    shell: shellMessages,
    textFields: textFieldsMessages,
  },
  unlisted: true,
};
