import { ErrorResponse, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { addressOf, page, type Registration } from '../page';
import { keptInTab } from '../storage/store';
import { authorityOf, registrations, signedIn } from './session';

/** Where the issuer sends people back: one address a language, each registered with the issuer. */
const returnAddress = () => `${location.origin}${addressOf('signed-in/')}`;

/** The registration by which this tab left for the issuer. */
const leftBy = 'sign-in.client';

const manager = (registration: Registration) =>
  new UserManager({
    authority: authorityOf(registration),
    client_id: registration.clientId,
    scope: registration.scope,
    redirect_uri: returnAddress(),
    post_logout_redirect_uri: `${location.origin}${addressOf('')}`,
    response_type: 'code',
    userStore: new WebStorageStateStore({ store: sessionStorage }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    automaticSilentRenew: false,
    monitorSession: false,
  });

/** Goes to the issuer and comes back to `returnTo`, an address of this site. Throws TypeError when the line is down. */
export function signIn(returnTo = `${location.pathname}${location.search}`) {
  const [registration] = registrations();
  keptInTab.write(leftBy, registration.clientId);
  return manager(registration).signinRedirect({ state: returnTo, ui_locales: page().language });
}

/** The issuer sent the person back: stores the tokens and answers where to go on. */
export async function finishSignIn(): Promise<string> {
  const clientId = keptInTab.read<string>(leftBy);
  const [readers, ...others] = registrations();
  const registration = others.find((one) => one.clientId === clientId) ?? readers;
  const user = await manager(registration).signinRedirectCallback();
  const returnTo = user.state;
  return typeof returnTo === 'string' && /^\/(?!\/)/.test(returnTo) ? returnTo : '/';
}

export async function signOut() {
  const users = manager(signedIn()?.registration ?? registrations()[0]);
  const user = await users.getUser();
  await users.removeUser();
  await users.signoutRedirect({ ...(user?.id_token && { id_token_hint: user.id_token }) });
}

/** A new access token by the refresh token; undefined when the issuer no longer gives one. */
export async function renew(registration: Registration): Promise<string | undefined> {
  try {
    return (await manager(registration).signinSilent())?.access_token;
  } catch (refusal) {
    if (!(refusal instanceof ErrorResponse)) throw refusal;
    await manager(registration).removeUser();
    return undefined;
  }
}
