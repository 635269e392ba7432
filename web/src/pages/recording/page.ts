import type { PageDefinition } from '../../../build/pages';
import { playerTroubleMessages } from '../../components/player-trouble/messages';
import { mediaMessages } from '../../components/recording-card/messages';
import { shareMessages } from '../../components/share/messages';
import { shellMessages } from '../../components/shell/messages';
import { termsMessages } from '../../recordings/terms-messages';
import { recordingMessages } from './messages';
import { RecordingPage } from './RecordingPage';

export const page: PageDefinition = {
  Page: RecordingPage,
  messages: {
    recording: recordingMessages,
    shell: shellMessages,
    media: mediaMessages,
    terms: termsMessages,
    share: shareMessages,
    playertrouble: playerTroubleMessages,
  },
};
