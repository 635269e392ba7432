import { ErrorResponse, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { addressOf, page } from '../page';
import { authority } from './session';

/** Where the issuer sends people back: one address a language, each registered with the issuer. */
const returnAddress = () => `${location.origin}${addressOf('signed-in/')}`;

const manager = () =>
  new UserManager({
    authority: authority(),
    client_id: page().settings.identity.clientId,
    scope: page().settings.identity.scope,
    redirect_uri: returnAddress(),
    post_logout_redirect_uri: `${location.origin}${addressOf('')}`,
    response_type: 'code',
    userStore: new WebStorageStateStore({ store: sessionStorage }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    automaticSilentRenew: false,
    monitorSession: false,
  });

/** Goes to the issuer and comes back to `returnTo`, an address of this site. Throws TypeError when the line is down. */
export const signIn = (returnTo = `${location.pathname}${location.search}`) =>
  manager().signinRedirect({ state: returnTo, ui_locales: page().language });

/** The issuer sent the person back: stores the tokens and answers where to go on. */
export async function finishSignIn(): Promise<string> {
  const user = await manager().signinRedirectCallback();
  const returnTo = user.state;
  return typeof returnTo === 'string' && /^\/(?!\/)/.test(returnTo) ? returnTo : '/';
}

export async function signOut() {
  const users = manager();
  const user = await users.getUser();
  await users.removeUser();
  await users.signoutRedirect({ ...(user?.id_token && { id_token_hint: user.id_token }) });
}

/** A new access token by the refresh token; undefined when the issuer no longer gives one. */
export async function renew(): Promise<string | undefined> {
  try {
    return (await manager().signinSilent())?.access_token;
  } catch (refusal) {
    if (!(refusal instanceof ErrorResponse)) throw refusal;
    await manager().removeUser();
    return undefined;
  }
}
