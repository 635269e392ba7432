import type { PageDefinition } from '../../../../build/pages';
import { kindMessages } from '../../../components/kinds/messages';
import { shellMessages } from '../../../components/shell/messages';
import { gateMessages } from '../gate-messages';
import { deskNavMessages } from '../nav/messages';
import { directorMessages } from '../settings/director-messages';
import { fieldMessages } from '../settings/field-messages';
import { featureMessages } from './feature-messages';
import { resourceMessages } from './messages';
import { ResourcesPage } from './ResourcesPage';

export const page: PageDefinition = {
  Page: ResourcesPage,
  messages: {
    resources: resourceMessages,
    features: featureMessages,
    settingsfield: fieldMessages,
    director: directorMessages,
    kinds: kindMessages,
    desknav: deskNavMessages,
    gate: gateMessages,
    shell: shellMessages,
  },
  unlisted: true,
};
