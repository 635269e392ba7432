import type { PageDefinition } from '../../../../build/pages';
import { shellMessages } from '../../../components/shell/messages';
import { gateMessages } from '../gate-messages';
import { deskNavMessages } from '../nav/messages';
import { subtitlesMessages } from './messages';
import { SubtitlesPage } from './SubtitlesPage';

export const page: PageDefinition = {
  Page: SubtitlesPage,
  messages: {
    subtitles: subtitlesMessages,
    shell: shellMessages,
    gate: gateMessages,
    desknav: deskNavMessages,
  },
  unlisted: true,
};
