import { signal } from '@preact/signals';
import { ask } from '../../../platform/api/client';
import type { CollectionMember, DeskCollection } from '../../../platform/api/contract/collections';
import type { Outcome, Problem } from '../../../platform/api/problem';
import { languages, type Language } from '../../../platform/i18n/messages';

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
  /** Somebody else saved meanwhile; the draft is as it was. */
  | { kind: 'conflict'; theirs: DeskCollection };

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

  const read = () => ask<DeskCollection>(`/desk${path}`, { signedIn: true, fresh: true });
  const send = (method: 'PATCH' | 'PUT', to: string, body: unknown): Promise<Outcome<DeskCollection>> =>
    ask(to, { method, body, ifMatch: collection.value!.etag, signedIn: true });

  async function open() {
    opened.value = { kind: 'waiting' };
    const outcome = await read();
    if (outcome.kind === 'answer' && !outcome.value.deletedAt) {
      take(outcome.value);
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
  }

  const change = (part: Partial<Draft>) => {
    draft.value = { ...draft.value!, ...part };
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
      !(await keep(await send('PATCH', path, { title: saidOf(title), text: saidOf(text) })))
    )
      return;
    if (
      changes.order &&
      !(await keep(await send('PUT', `${path}/recordings`, { recordings: idsOf(wanted) })))
    )
      return;
    // What was typed while it was on its way stays typed.
    if (draft.value === wanted) take(collection.value!);
    saved.value = { kind: 'saved' };
  }

  /** False where it was not saved, and why is told. */
  async function keep(outcome: Outcome<DeskCollection>): Promise<boolean> {
    if (outcome.kind === 'answer') {
      collection.value = outcome.value;
      return true;
    }
    if (outcome.kind === 'silence') saved.value = { kind: 'silence' };
    else if (outcome.problem.status === 412) await meet();
    else saved.value = { kind: 'problem', problem: outcome.problem };
    return false;
  }

  async function meet() {
    const outcome = await read();
    if (outcome.kind === 'answer') saved.value = { kind: 'conflict', theirs: outcome.value };
    else if (outcome.kind === 'silence') saved.value = { kind: 'silence' };
    else saved.value = { kind: 'problem', problem: outcome.problem };
  }

  /** Mine over theirs, of which one has been told. */
  async function keepMine(theirs: DeskCollection) {
    collection.value = theirs;
    saved.value = { kind: 'idle' };
    await save();
  }

  function takeTheirs(theirs: DeskCollection) {
    take(theirs);
    saved.value = { kind: 'idle' };
  }

  const remove = () => ask(path, { method: 'DELETE', ifMatch: collection.value!.etag, signedIn: true });

  return { opened, saved, collection, draft, open, change, save, keepMine, takeTheirs, meet, remove };
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
