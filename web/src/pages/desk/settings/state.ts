import { computed, signal } from '@preact/signals';
import { ask } from '../../../platform/api/client';
import type { Problem } from '../../../platform/api/problem';
import { keptInTab } from '../../../platform/storage/store';
import { differences, draftOf, merge, put, type Draft, type Merge, type SeenCentre } from './draft';

/** A booking that would lie outside the new hours. */
export interface Affected {
  id: string;
  date: string;
  start: string;
  end: string;
  alias?: string;
  resources: string[];
}

/** How the last load or save went. */
export type Outcome =
  | { kind: 'idle' | 'loading' | 'saving' | 'saved' | 'silence' }
  | { kind: 'problem'; problem: Problem }
  | { kind: 'faults' }
  | { kind: 'merged'; merge: Merge; at?: string | undefined }
  | { kind: 'bookings'; bookings: Affected[]; more: boolean };

const keepAs = 'settings-draft';

/** The centre as it was when this page last read it. */
export const seen = signal<SeenCentre | undefined>(undefined);
export const draft = signal<Draft | undefined>(undefined);
export const faults = signal<Record<string, string[]>>({});
export const outcome = signal<Outcome>({ kind: 'idle' });

/** The members that differ from what is stored. */
export const changes = computed(() =>
  seen.value && draft.value ? differences(draftOf(seen.value), draft.value) : [],
);

/** Sets a member of the draft; its fault, if it had one, has been answered. */
export function change(path: string, member: unknown) {
  draft.value = put(draft.value!, path, member);
  faults.value = Object.fromEntries(
    Object.entries(faults.value).filter(([field]) => !field.startsWith(path)),
  );
  if (outcome.value.kind === 'saved') outcome.value = { kind: 'idle' };
  keep();
}

const keep = () =>
  keptInTab.write(keepAs, changes.value.length > 0 ? { seen: seen.value, draft: draft.value } : undefined);

/** Reads the centre. Changes that this tab kept from before are put on top of what it is now. */
export async function load() {
  if (!draft.value) outcome.value = { kind: 'loading' };
  const answer = await ask<SeenCentre>('/centre', { fresh: true });
  if (answer.kind !== 'answer') {
    outcome.value = answer.kind === 'silence' ? { kind: 'silence' } : answer;
    return;
  }
  const before = keptInTab.read<{ seen: SeenCentre; draft: Draft }>(keepAs);
  take(answer.value, before);
}

/** Takes what the centre is now; `before` is what was read and changed earlier. */
function take(now: SeenCentre, before?: { seen: SeenCentre; draft: Draft }) {
  seen.value = now;
  if (!before) {
    draft.value = draftOf(now);
    outcome.value = { kind: 'idle' };
  } else {
    const merged = merge(draftOf(before.seen), before.draft, draftOf(now));
    draft.value = merged.draft;
    outcome.value =
      before.seen.etag === now.etag ? { kind: 'idle' } : { kind: 'merged', merge: merged, at: now.changedAt };
  }
  keep();
}

export function discard() {
  draft.value = draftOf(seen.value!);
  faults.value = {};
  outcome.value = { kind: 'idle' };
  keep();
}

/** After the logo was set: the version is another one, what is being edited stays. */
export function refresh(now: SeenCentre) {
  take(now, { seen: seen.value!, draft: draft.value! });
  outcome.value = { kind: 'idle' };
}

/** Saves the whole. What was typed is kept whatever the answer is. */
export async function save(bookings?: 'keep' | 'cancel') {
  outcome.value = { kind: 'saving' };
  const answer = await ask<SeenCentre>(`/desk/centre${bookings ? `?bookings=${bookings}` : ''}`, {
    method: 'PUT',
    body: draft.value,
    signedIn: true,
    ifMatch: seen.value!.etag,
    timeoutSeconds: 60,
  });
  if (answer.kind === 'answer') {
    faults.value = {};
    take(answer.value);
    outcome.value = { kind: 'saved' };
  } else if (answer.kind === 'silence') outcome.value = { kind: 'silence' };
  else await refused(answer.problem);
}

async function refused(problem: Problem) {
  if (problem.status === 412) await mergeWithTheirs();
  else if (problem.code === 'bookings-outside-hours')
    outcome.value = {
      kind: 'bookings',
      bookings: problem['bookings'] as Affected[],
      more: problem['more'] === true,
    };
  else if (problem.errors) {
    faults.value = problem.errors;
    outcome.value = { kind: 'faults' };
  } else outcome.value = { kind: 'problem', problem };
}

/** Somebody else saved first: their settings stand, mine go on top of them and wait for another press. */
async function mergeWithTheirs() {
  const answer = await ask<SeenCentre>('/centre', { fresh: true });
  if (answer.kind === 'answer') take(answer.value, { seen: seen.value!, draft: draft.value! });
  else outcome.value = answer.kind === 'silence' ? { kind: 'silence' } : answer;
}
