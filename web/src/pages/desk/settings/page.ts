import type { PageDefinition } from '../../../../build/pages';
import { kindMessages } from '../../../components/kinds/messages';
import { shellMessages } from '../../../components/shell/messages';
import { wifiMessages } from '../../../components/wifi/messages';
import { gateMessages } from '../gate-messages';
import { deskNavMessages } from '../nav/messages';
import { centreMessages } from './centre-messages';
import { directorMessages } from './director-messages';
import { fieldMessages } from './field-messages';
import { hoursMessages } from './hours-messages';
import { settingsMessages } from './messages';
import { ruleMessages } from './rule-messages';
import { SettingsPage } from './SettingsPage';
import { wifiSettingsMessages } from './wifi-messages';

export const page: PageDefinition = {
  Page: SettingsPage,
  messages: {
    settings: settingsMessages,
    settingscentre: centreMessages,
    settingshours: hoursMessages,
    settingsrules: ruleMessages,
    settingsfield: fieldMessages,
    settingswifi: wifiSettingsMessages,
    director: directorMessages,
    wifi: wifiMessages,
    kinds: kindMessages,
    desknav: deskNavMessages,
    gate: gateMessages,
    shell: shellMessages,
  },
  unlisted: true,
};
