import { accessToken } from './session';

/** Whose token signed-in requests carry: the session's, unless a page knows people in another way (library card and PIN). */
export const bearer: { token: () => Promise<string | undefined> } = { token: accessToken };
