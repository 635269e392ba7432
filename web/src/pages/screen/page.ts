import type { PageDefinition } from '../../../build/pages';
import { freshnessMessages } from '../../components/freshness/messages';
import { kindMessages } from '../../components/kinds/messages';
import { screenMessages } from './messages';
import { ScreenPage } from './ScreenPage';

export const page: PageDefinition = {
  Page: ScreenPage,
  messages: { screen: screenMessages, kinds: kindMessages, freshness: freshnessMessages },
  centre: ['rules', 'hours'],
  unlisted: true,
};
