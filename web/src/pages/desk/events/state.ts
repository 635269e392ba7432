import { computed, signal } from '@preact/signals';
import { ask } from '../../../platform/api/client';
import type { LocalizedText, Page, Resource } from '../../../platform/api/contract';
import type { DeskEvent, NewEvent } from '../../../platform/api/contract/events';
import type { Outcome } from '../../../platform/api/problem';
import { lastKnown } from '../../../platform/storage/last-known';
import { addDays } from '../../../platform/time/dates';
import { now } from '../../../platform/time/now';

const list = lastKnown<Page<DeskEvent>>({ signedIn: true, whole: true });
const resources = lastKnown<Page<Resource>>({ whole: true });

export const eventsKnown = list.known;
export const events = computed(() => list.known.value.value?.items);
/** The rooms that may be chosen. */
export const rooms = computed(() =>
  (resources.known.value.value?.items ?? []).filter(({ kind, active }) => kind === 'room' && active),
);
/** What was last done, in words. */
export const said = signal('');

export const reload = () => {
  const today = now.peek()?.date;
  if (today) void list.load(`/desk/events?from=${today}&to=${addDays(today, 365)}`);
};

export function open() {
  reload();
  void resources.load('/resources');
}

const at = (id: string) => `/desk/events/${encodeURIComponent(id)}`;

let last = { words: '', key: '' };

/** The same words asked again are the same event; other words are another. */
function keyOf(body: NewEvent): string {
  const words = JSON.stringify(body);
  if (last.words !== words) last = { words, key: crypto.randomUUID() };
  return last.key;
}

export async function announce(body: NewEvent): Promise<Outcome<DeskEvent>> {
  const outcome = await ask<DeskEvent>('/desk/events', {
    method: 'POST',
    signedIn: true,
    idempotencyKey: keyOf(body),
    body,
  });
  if (outcome.kind === 'answer') last = { words: '', key: '' };
  return outcome;
}

export const change = ({ event, etag }: DeskEvent, body: NewEvent): Promise<Outcome<DeskEvent>> =>
  ask(at(event.id), { method: 'PUT', signedIn: true, ifMatch: etag, body });

/** How an event stands now; undefined where nobody knows. */
export async function readOne({ id, date }: DeskEvent['event']): Promise<DeskEvent | undefined> {
  const today = now.peek()?.date ?? date;
  const from = date < today ? date : today;
  const outcome = await ask<Page<DeskEvent>>(`/desk/events?from=${from}&to=${addDays(today, 365)}`, {
    signedIn: true,
    fresh: true,
    whole: true,
  });
  return outcome.kind === 'answer' ? outcome.value.items.find(({ event }) => event.id === id) : undefined;
}

export const keepRoom = (id: string): Promise<Outcome<DeskEvent>> =>
  ask(`${at(id)}/room`, { method: 'POST', signedIn: true });

export const cancel = ({ event, etag }: DeskEvent, reason: LocalizedText): Promise<Outcome<DeskEvent>> =>
  ask(`${at(event.id)}/cancel`, {
    method: 'POST',
    signedIn: true,
    // What was cancelled already is only finished: its room is given back.
    ...(event.status === 'announced' && { ifMatch: etag }),
    body: { reason },
  });
