import { signal } from '@preact/signals';
import { ask } from '../../../platform/api/client';
import type { CollectionMember, DeskCollection } from '../../../platform/api/contract/collections';
import type { Outcome, Problem } from '../../../platform/api/problem';
import { session } from '../../../platform/auth/session';
import { languages, type Language } from '../../../platform/i18n/messages';
import { keptInTab } from '../../../platform/storage/store';
import { mergeOf, type Merge } from '../versions/merge';

/** Most recordings of one collection, as the API has it. */
export const mostMembers = 300;

/** What a librarian has typed and ordered so far. */
export interface Draft {
  title: Record<Language, string>;
  text: Record<Language, string>;
  members: CollectionMember[];
}

export type Opened = { kind: 'waiting' | 'gone' | 'failed' | 'offline' | 'open' };

export type Saved =
  | { kind: 'idle' | 'saving' | 'saved' | 'silence' }
  | { kind: 'problem'; problem: Problem }
  /** Somebody else saved meanwhile; what they alone changed is in the draft, too. */
  | { kind: 'conflict'; merge: Merge<Draft> };

/** What is kept of a draft in the tab: a reload and the way through sign-in lose nothing. */
interface Kept {
  base: DeskCollection;
  draft: Draft;
}

export const draftOf = ({ title, text, recordings }: DeskCollection): Draft => ({
  title: allOf(title),
  text: allOf(text ?? {}),
  members: recordings,
});

/** What of the draft differs from what is saved: the words, the order, or neither. */
export function changesOf(saved: Draft, draft: Draft) {
  const differs = (part: 'title' | 'text') =>
    languages.some((one) => saved[part][one].trim() !== draft[part][one].trim());
  return {
    words: differs('title') || differs('text'),
    order: idsOf(saved).join() !== idsOf(draft).join(),
  };
}

/** Moves the member at one place to another. */
export function moved(members: CollectionMember[], from: number, to: number): CollectionMember[] {
  const next = [...members];
  const [member] = next.splice(from, 1);
  next.splice(to, 0, member!);
  return next;
}

/** One collection while a librarian puts it together. */
export function editing(id: string) {
  const path = `/collections/${encodeURIComponent(id)}`;
  const opened = signal<Opened>({ kind: 'waiting' });
  const saved = signal<Saved>({ kind: 'idle' });
  const collection = signal<DeskCollection | undefined>(undefined);
  const draft = signal<Draft | undefined>(undefined);
  const keptAs = `desk.collection.${session.peek()?.subject}.${id}`;

  const read = () => ask<DeskCollection>(`/desk${path}`, { signedIn: true, fresh: true });
  const send = (method: 'PATCH' | 'PUT', to: string, body: unknown): Promise<Outcome<DeskCollection>> =>
    ask(to, { method, body, ifMatch: collection.value!.etag, signedIn: true });

  async function open() {
    opened.value = { kind: 'waiting' };
    const outcome = await read();
    if (outcome.kind === 'answer' && !outcome.value.deletedAt) {
      const typed = keptInTab.read<Kept>(keptAs);
      take(typed?.base ?? outcome.value);
      if (typed) {
        change(typed.draft);
        meetWith(outcome.value);
      }
      opened.value = { kind: 'open' };
    } else if (outcome.kind === 'silence') opened.value = { kind: 'offline' };
    else {
      const isThere = outcome.kind === 'problem' && outcome.problem.status !== 404;
      opened.value = { kind: isThere ? 'failed' : 'gone' };
    }
  }

  function take(now: DeskCollection) {
    collection.value = now;
    draft.value = draftOf(now);
    keep();
  }

  function keep() {
    const [base, typed] = [collection.value!, draft.value!];
    const { words, order } = changesOf(draftOf(base), typed);
    keptInTab.write(keptAs, words || order ? ({ base, draft: typed } satisfies Kept) : undefined);
  }

  const change = (part: Partial<Draft>) => {
    draft.value = { ...draft.value!, ...part };
    keep();
    if (saved.value.kind === 'saved') saved.value = { kind: 'idle' };
  };

  async function save() {
    if (saved.value.kind === 'saving') return;
    const wanted = draft.value!;
    const changes = changesOf(draftOf(collection.value!), wanted);
    saved.value = { kind: 'saving' };
    const { title, text } = wanted;
    if (
      changes.words &&
      !(await isSaved(await send('PATCH', path, { title: saidOf(title), text: saidOf(text) })))
    )
      return;
    if (
      changes.order &&
      !(await isSaved(await send('PUT', `${path}/recordings`, { recordings: idsOf(wanted) })))
    )
      return;
    // What was typed while it was on its way stays typed.
    const isAll = draft.value === wanted;
    if (isAll) take(collection.value!);
    else keep();
    saved.value = { kind: isAll ? 'saved' : 'idle' };
  }

  /** False where it was not saved, and why is told. */
  async function isSaved(outcome: Outcome<DeskCollection>): Promise<boolean> {
    if (outcome.kind === 'answer') {
      collection.value = outcome.value;
      return true;
    }
    if (outcome.kind === 'silence') saved.value = { kind: 'silence' };
    else if (outcome.problem.status === 412) {
      await meet();
      // They changed nothing that is not here already: it was our own save whose answer was lost.
      if (saved.peek().kind === 'idle') await save();
    } else saved.value = { kind: 'problem', problem: outcome.problem };
    return false;
  }

  async function meet() {
    const outcome = await read();
    if (outcome.kind === 'answer' && outcome.value.deletedAt) opened.value = { kind: 'gone' };
    else if (outcome.kind === 'answer') meetWith(outcome.value);
    else if (outcome.kind === 'silence') saved.value = { kind: 'silence' };
    else saved.value = { kind: 'problem', problem: outcome.problem };
  }

  /** Goes on from what they saved, with what was typed here on top of it. */
  function meetWith(theirs: DeskCollection) {
    const merge = mergeOf(draftOf(collection.value!), draft.value!, draftOf(theirs));
    collection.value = theirs;
    change(merge.draft);
    const isNews = merge.taken.length + merge.both.length > 0;
    saved.value = isNews ? { kind: 'conflict', merge } : { kind: 'idle' };
  }

  /** Back to what is saved. */
  function discard() {
    take(collection.value!);
    saved.value = { kind: 'idle' };
  }

  /** Somebody else's fresh work is not deleted unseen: after a 412 it is shown. */
  async function remove() {
    const { etag } = collection.value!;
    const outcome = await ask(path, { method: 'DELETE', ifMatch: etag, signedIn: true });
    if (outcome.kind === 'problem' && outcome.problem.status === 412) await meet();
    if (outcome.kind === 'answer') keptInTab.write(keptAs, undefined);
    return outcome;
  }

  return { opened, saved, collection, draft, open, change, save, discard, remove };
}

export type Editing = ReturnType<typeof editing>;

const allOf = (text: Partial<Record<Language, string>>): Record<Language, string> => ({
  kk: text.kk ?? '',
  ru: text.ru ?? '',
  en: text.en ?? '',
});

const saidOf = (text: Record<Language, string>) =>
  Object.fromEntries(Object.entries(text).filter(([, one]) => one.trim() !== ''));

const idsOf = ({ members }: Draft) => members.map(({ id }) => id);
