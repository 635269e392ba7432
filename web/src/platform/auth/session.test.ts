import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { setPage, type PageData, type Settings } from '../page';
import { isStaff, readSession, registrations, session, signedIn } from './session';

const readers = { authority: 'https://readers.example/v2.0', clientId: 'readers', scope: 'openid' };
const staff = { authority: 'https://staff.example/v2.0', clientId: 'staff', scope: 'openid' };
const now = Date.now() / 1000;
const kept = new Map<string, string>();

const open = (path: string, identity: Settings['identity']) =>
  setPage({ path, settings: { api: '/api', identity } } as PageData);
const keep = (registration: typeof staff, user: object) =>
  kept.set(`oidc.user:${registration.authority}:${registration.clientId}`, JSON.stringify(user));
const person = (name: string, more: object = {}) => ({
  access_token: name,
  expires_at: now + 600,
  profile: { sub: name, name, ...more },
});

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('sessionStorage', { getItem: (key: string) => kept.get(key) ?? null });
  vi.stubGlobal('location', { origin: 'https://centre.example' });
});
afterEach(() => vi.unstubAllGlobals());

it.each([
  ['', readers],
  ['book/', readers],
  ['signed-in/', readers],
  ['desk/', staff],
  ['desk/upload/', staff],
  ['region/', staff],
])('signs in on "%s" where those do whom the page is for', (path, expected) => {
  open(path, { ...readers, staff });
  expect(registrations()[0]).toEqual(expected);
});

it('has one way in where the settings name one', () => {
  open('desk/', readers);
  expect(registrations()).toEqual([readers]);
});

it('knows a librarian on the pages of readers, too', () => {
  keep(staff, person('Aigul', { roles: ['Librarian'] }));
  open('book/', { ...readers, staff });
  readSession();
  expect(session.value?.alias).toBe('Aigul');
  expect(isStaff()).toBe(true);
  expect(signedIn()?.registration).toEqual(staff);
});

it.each([
  ['my/', 'Reader'],
  ['desk/', 'Librarian'],
])('takes whoever is in twice on "%s" for the %s', (path, alias) => {
  keep(readers, person('Reader'));
  keep(staff, person('Librarian', { roles: 'Librarian' }));
  open(path, { ...readers, staff });
  readSession();
  expect(session.value?.alias).toBe(alias);
});

it('forgets whose time is over and cannot be renewed', () => {
  keep(readers, { ...person('Reader'), expires_at: now - 1 });
  open('my/', readers);
  readSession();
  expect(session.value).toBeNull();
  keep(readers, { ...person('Reader'), expires_at: now - 1, refresh_token: 'again' });
  readSession();
  expect(session.value?.alias).toBe('Reader');
});
