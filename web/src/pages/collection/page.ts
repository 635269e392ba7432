import type { PageDefinition } from '../../../build/pages';
import { freshnessMessages } from '../../components/freshness/messages';
import { mediaMessages } from '../../components/recording-card/messages';
import { shareMessages } from '../../components/share/messages';
import { shellMessages } from '../../components/shell/messages';
import { CollectionPage } from './CollectionPage';
import { collectionMessages } from './messages';

export const page: PageDefinition = {
  Page: CollectionPage,
  messages: {
    collection: collectionMessages,
    shell: shellMessages,
    media: mediaMessages,
    share: shareMessages,
    freshness: freshnessMessages,
  },
};
