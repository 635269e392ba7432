import type { PageDefinition } from '../../../build/pages';
import { rulesMessages } from '../../components/rules/messages';
import { shellMessages } from '../../components/shell/messages';
import { wifiMessages } from '../../components/wifi/messages';
import { AboutPage } from './AboutPage';
import { aboutMessages } from './messages';

export const page: PageDefinition = {
  Page: AboutPage,
  messages: { about: aboutMessages, rules: rulesMessages, wifi: wifiMessages, shell: shellMessages },
  centre: ['hours', 'rules'],
};
