import { computed, signal } from '@preact/signals';
import { ask } from '../../../platform/api/client';
import type { LocalizedText, Resource } from '../../../platform/api/contract';
import type { Outcome } from '../../../platform/api/problem';

export type DeskResource = Omit<Resource, 'zone'> & { zone?: LocalizedText | null };
export type ResourceFields = Omit<DeskResource, 'id' | 'active'>;

/** The list as the centre has it. */
export const stored = signal<DeskResource[] | undefined>(undefined);
/** The ids in the order that the director has put them in. */
export const order = signal<string[]>([]);
export const loadState = signal<'loading' | 'ready' | 'failed'>('loading');
export const orderState = signal<'idle' | 'saving' | 'saved' | 'failed'>('idle');
export const orderFault = signal('');

export const orderChanged = computed(
  () => stored.value?.some((resource, at) => resource.id !== order.value[at]) ?? false,
);

/** The resources as they are to be listed, gathered by floor zone; zones stand where their first resource does. */
export const zones = computed(() => {
  const byId = new Map(stored.value?.map((resource) => [resource.id, resource]));
  const gathered = new Map<string, DeskResource[]>();
  for (const id of order.value) {
    const resource = byId.get(id);
    if (!resource) continue;
    const key = JSON.stringify(resource.zone ?? null);
    gathered.set(key, [...(gathered.get(key) ?? []), resource]);
  }
  return [...gathered.values()].map((resources) => ({ zone: resources[0]!.zone ?? undefined, resources }));
});

function take(items: DeskResource[]) {
  stored.value = items;
  order.value = items.map(({ id }) => id);
  loadState.value = 'ready';
}

export async function load() {
  if (!stored.value) loadState.value = 'loading';
  const answer = await ask<{ items: DeskResource[] }>('/resources', { fresh: true, whole: true });
  if (answer.kind === 'answer') take(answer.value.items);
  else loadState.value = stored.value ? 'ready' : 'failed';
}

/** Exchanges a resource with its neighbour in the same zone. */
export function move(id: string, neighbour: string) {
  order.value = order.value.map((one) => (one === id ? neighbour : one === neighbour ? id : one));
  orderState.value = 'idle';
}

export function putBack() {
  order.value = stored.value!.map(({ id }) => id);
  orderState.value = 'idle';
  orderFault.value = '';
}

export async function saveOrder() {
  orderState.value = 'saving';
  const answer = await ask<{ items: DeskResource[] }>('/desk/resources/order', {
    method: 'PUT',
    body: { ids: order.value },
    signedIn: true,
  });
  if (answer.kind === 'answer') {
    take(answer.value.items);
    orderState.value = 'saved';
    return;
  }
  orderState.value = 'failed';
  orderFault.value =
    answer.kind === 'problem' ? (answer.problem.errors?.['ids']?.[0] ?? answer.problem.title) : '';
}

/** After one resource was saved or retired: what was put in order meanwhile stays in that order. */
export function learn(resource: DeskResource) {
  const known = stored.value!.some(({ id }) => id === resource.id);
  stored.value = known
    ? stored.value!.map((one) => (one.id === resource.id ? resource : one))
    : [...stored.value!, resource];
  if (!known) order.value = [...order.value, resource.id];
}

export const saveResource = (
  id: string,
  fields: ResourceFields,
  isNew: boolean,
): Promise<Outcome<DeskResource>> =>
  ask(`/desk/resources/${encodeURIComponent(id)}`, {
    method: 'PUT',
    body: fields,
    signedIn: true,
    ...(isNew && { ifNoneMatch: '*' }),
  });

export const restore = (id: string): Promise<Outcome<DeskResource>> =>
  ask(`/desk/resources/${encodeURIComponent(id)}/restore`, { method: 'POST', signedIn: true });

export interface Retired {
  resource: DeskResource;
  cancelled: number;
  moved: number;
}

export const retire = (id: string, bookings?: 'cancel' | 'move'): Promise<Outcome<Retired>> =>
  ask(`/desk/resources/${encodeURIComponent(id)}/retire`, {
    method: 'POST',
    signedIn: true,
    body: bookings ? { bookings } : {},
    timeoutSeconds: 120,
  });

/** "pc-12" -> "pc-13": the next id like those of its kind; nothing where the kind has none yet. */
export function nextId(kind: Resource['kind']): string {
  const ids = (stored.value ?? []).filter((resource) => resource.kind === kind).map(({ id }) => id);
  const last = ids.filter((id) => /-\d+$/.test(id)).at(-1);
  if (!last) return '';
  const [, stem, digits] = /^(.*-)(\d+)$/.exec(last)!;
  for (let n = Number(digits) + 1; ; n++) {
    const id = `${stem}${String(n).padStart(digits!.length, '0')}`;
    if (!stored.value!.some((resource) => resource.id === id)) return id;
  }
}
