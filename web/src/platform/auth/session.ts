import { signal } from '@preact/signals';
import { page, type Registration } from '../page';
import { keptInTab } from '../storage/store';

export type Role = 'Librarian' | 'Director' | 'Region';

/** Who is signed in, as the pages show it. */
export interface Session {
  /** Tells one person from another in this tab; shown nowhere. */
  subject: string;
  alias: string;
  roles: Role[];
}

/** What oidc-client-ts keeps in sessionStorage under `oidc.user:authority:client`; read so that most pages need not load it. */
interface StoredUser {
  access_token: string;
  refresh_token?: string;
  expires_at: number;
  profile: { sub: string; name?: string; roles?: Role | Role[] };
}

export const session = signal<Session | null>(null);

/** Where people sign in: first where those do whom this page is for. The pages of desk and region are for staff. */
export function registrations(): [Registration, ...Registration[]] {
  const { staff, ...readers } = page().settings.identity;
  if (!staff) return [readers];
  return /^(desk|region)\//.test(page().path) ? [staff, readers] : [readers, staff];
}

/** The authority as an absolute address: settings may name it relative to the site. */
export const authorityOf = (registration: Registration) =>
  new URL(registration.authority, location.origin).href.replace(/\/$/, '');

const storedUser = (registration: Registration) =>
  keptInTab.read<StoredUser>(`oidc.user:${authorityOf(registration)}:${registration.clientId}`);

const secondsLeft = (user: StoredUser) => user.expires_at - Date.now() / 1000;

/** Who is signed in, and where; whoever is in both counts as whom this page is for. */
export function signedIn() {
  for (const registration of registrations()) {
    const user = storedUser(registration);
    if (user && (secondsLeft(user) > 0 || user.refresh_token)) return { user, registration };
  }
  return undefined;
}

export function readSession() {
  const user = signedIn()?.user;
  session.value = user
    ? { subject: user.profile.sub, alias: user.profile.name ?? '', roles: rolesOf(user) }
    : null;
}

/** The access token, renewed when it is about to end; undefined when nobody is signed in or the issuer says no. */
export async function accessToken(): Promise<string | undefined> {
  const found = signedIn();
  if (!found) return undefined;
  const { user, registration } = found;
  if (secondsLeft(user) > 60) return user.access_token;
  const { renew } = await import('./sign-in');
  const renewed = user.refresh_token ? await renew(registration) : undefined;
  readSession();
  return renewed ?? (secondsLeft(user) > 5 ? user.access_token : undefined);
}

/** Roles stand in the id token, or only in the access token: an issuer may do either. */
function rolesOf(user: StoredUser): Role[] {
  const claimed = user.profile.roles ?? claimsOf(user.access_token).roles ?? [];
  return Array.isArray(claimed) ? claimed : [claimed];
}

function claimsOf(token: string): { roles?: Role | Role[] } {
  const payload = token.split('.')[1];
  if (!payload) return {};
  try {
    return JSON.parse(atob(payload.replace(/-/g, '+').replace(/_/g, '/'))) as { roles?: Role[] };
  } catch (fault) {
    if (fault instanceof DOMException || fault instanceof SyntaxError) return {};
    throw fault;
  }
}

export const isStaff = () =>
  session.value?.roles.some((role) => /^(librarian|director)$/i.test(role)) ?? false;
