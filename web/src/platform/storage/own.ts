import { session } from '../auth/session';
import { kept, keptInTab } from './store';

/** What is for those signed in is not left behind in a browser that others use. To be asked when there is something to keep: the first render knows of no session. */
export const ownStore = () => (session.peek() ? keptInTab : kept);
