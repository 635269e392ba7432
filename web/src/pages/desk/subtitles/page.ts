import type { PageDefinition } from '../../../../build/pages';
import { playerTroubleMessages } from '../../../components/player-trouble/messages';
import { shellMessages } from '../../../components/shell/messages';
import { gateMessages } from '../gate-messages';
import { deskNavMessages } from '../nav/messages';
import { subtitlesMessages } from './messages';
import { subtitleSavingMessages } from './saving-messages';
import { SubtitlesPage } from './SubtitlesPage';

export const page: PageDefinition = {
  Page: SubtitlesPage,
  messages: {
    subtitles: subtitlesMessages,
    subtitlesaving: subtitleSavingMessages,
    shell: shellMessages,
    gate: gateMessages,
    playertrouble: playerTroubleMessages,
    desknav: deskNavMessages,
  },
  unlisted: true,
};
