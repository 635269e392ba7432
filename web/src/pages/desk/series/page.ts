import type { PageDefinition } from '../../../../build/pages';
import { freshnessMessages } from '../../../components/freshness/messages';
import { kindMessages } from '../../../components/kinds/messages';
import { shellMessages } from '../../../components/shell/messages';
import { gateMessages } from '../gate-messages';
import { deskNavMessages } from '../nav/messages';
import { seriesMessages } from './messages';
import { SeriesPage } from './SeriesPage';

export const page: PageDefinition = {
  Page: SeriesPage,
  messages: {
    series: seriesMessages,
    desknav: deskNavMessages,
    gate: gateMessages,
    kinds: kindMessages,
    freshness: freshnessMessages,
    shell: shellMessages,
  },
  unlisted: true,
};
