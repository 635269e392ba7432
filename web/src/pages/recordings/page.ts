import type { PageDefinition } from '../../../build/pages';
import { freshnessMessages } from '../../components/freshness/messages';
import { mediaMessages } from '../../components/recording-card/messages';
import { shellMessages } from '../../components/shell/messages';
import { recordingsMessages } from './messages';
import { RecordingsPage } from './RecordingsPage';

export const page: PageDefinition = {
  Page: RecordingsPage,
  messages: {
    recordings: recordingsMessages,
    shell: shellMessages,
    media: mediaMessages,
    freshness: freshnessMessages,
  },
};
