import type { PageDefinition } from '../../../build/pages';
import { shellMessages } from '../../components/shell/messages';
import { signedInMessages } from './messages';
import { SignedInPage } from './SignedInPage';

export const page: PageDefinition = {
  Page: SignedInPage,
  messages: { signedIn: signedInMessages, shell: shellMessages },
  unlisted: true,
};
