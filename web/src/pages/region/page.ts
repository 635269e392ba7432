import type { PageDefinition } from '../../../build/pages';
import { freshnessMessages } from '../../components/freshness/messages';
import { kindMessages } from '../../components/kinds/messages';
import { shellMessages } from '../../components/shell/messages';
import { aboutMessages } from './about-messages';
import { regionMessages } from './messages';
import { RegionPage } from './RegionPage';

export const page: PageDefinition = {
  Page: RegionPage,
  messages: {
    region: regionMessages,
    regionabout: aboutMessages,
    shell: shellMessages,
    kinds: kindMessages,
    freshness: freshnessMessages,
  },
};
