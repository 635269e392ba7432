import type { PageDefinition } from '../../../../build/pages';
import { findRecordingMessages } from '../../../components/find-recording/messages';
import { freshnessMessages } from '../../../components/freshness/messages';
import { mediaMessages } from '../../../components/recording-card/messages';
import { shellMessages } from '../../../components/shell/messages';
import { textFieldsMessages } from '../../../components/text-fields/messages';
import { gateMessages } from '../gate-messages';
import { deskNavMessages } from '../nav/messages';
import { CollectionsPage } from './CollectionsPage';
import { versionsMessages } from '../versions/messages';
import { deskCollectionsMessages } from './messages';

export const page: PageDefinition = {
  Page: CollectionsPage,
  messages: {
    deskcollections: deskCollectionsMessages,
    desknav: deskNavMessages,
    versions: versionsMessages,
    gate: gateMessages,
    findrecording: findRecordingMessages,
    media: mediaMessages,
    freshness: freshnessMessages,
    shell: shellMessages,
    textFields: textFieldsMessages,
  },
  unlisted: true,
};
