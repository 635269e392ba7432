import { signal } from '@preact/signals';
import { ask } from '../../../platform/api/client';
import type { Problem } from '../../../platform/api/problem';
import { askDeskRecording } from '../../../recordings/ask-desk-recording';
import { changesOf, draftOf, merge, type Draft, type Merge } from '../../../recordings/describing';
import type { DeskRecording } from '../../../recordings/desk-recording';
import type { Pictures } from '../../../recordings/poster';

export type Opened = { kind: 'waiting' | 'gone' | 'failed' | 'offline' } | { kind: 'open' };

export type Saved =
  | { kind: 'idle' | 'saving' | 'saved' | 'silence' }
  | { kind: 'problem'; problem: Problem }
  /** Somebody else saved meanwhile: their version, and what became of ours. */
  | { kind: 'merged'; merge: Merge; theirs: Draft; mine: Draft };

/** How often one press on Save sends what nobody contests. */
const mostTries = 4;

/** One recording while a librarian describes it. */
export function describing(id: string) {
  const path = `/recordings/${encodeURIComponent(id)}`;
  const opened = signal<Opened>({ kind: 'waiting' });
  const saved = signal<Saved>({ kind: 'idle' });
  const recording = signal<DeskRecording | undefined>(undefined);
  const draft = signal<Draft | undefined>(undefined);

  const read = () => askDeskRecording(id);

  async function open() {
    opened.value = { kind: 'waiting' };
    const outcome = id === '' ? undefined : await read();
    if (outcome?.kind === 'answer' && outcome.value.status !== 'deleted') {
      recording.value = outcome.value;
      draft.value = draftOf(outcome.value);
      opened.value = { kind: 'open' };
    } else if (outcome?.kind === 'silence') opened.value = { kind: 'offline' };
    else {
      const isThere = outcome?.kind === 'problem' && outcome.problem.status !== 404;
      opened.value = { kind: isThere ? 'failed' : 'gone' };
    }
  }

  const change = (part: Partial<Draft>) => {
    draft.value = { ...draft.value!, ...part };
    if (saved.value.kind === 'saved') saved.value = { kind: 'idle' };
  };

  async function save() {
    if (saved.value.kind !== 'saving') await patch(mostTries);
  }

  async function patch(tries: number) {
    const before = recording.value!;
    const body = changesOf(draftOf(before), draft.value!);
    if (!body) return;
    saved.value = { kind: 'saving' };
    const outcome = await ask<DeskRecording>(path, {
      method: 'PATCH',
      body,
      ifMatch: before.etag,
      signedIn: true,
    });
    if (outcome.kind === 'answer') took(outcome.value);
    else if (outcome.kind === 'silence') saved.value = { kind: 'silence' };
    else if (outcome.problem.status === 412) await meet(before, tries - 1);
    else saved.value = { kind: 'problem', problem: outcome.problem };
  }

  /** Brings the subtitles of a language, or takes them away. They are files of their own: what is typed waits. */
  async function subtitle(language: string, file: Blob | undefined) {
    const outcome = await ask<DeskRecording>(`${path}/subtitles/${encodeURIComponent(language)}`, {
      method: file ? 'PUT' : 'DELETE',
      ...(file && { upload: new Blob([file], { type: 'text/vtt' }) }),
      signedIn: true,
    });
    if (outcome.kind === 'answer') keepUp(outcome.value);
    return outcome;
  }

  /** Sets the picture, the large and the small one. */
  async function show({ large, small }: Pictures) {
    const send = (picture: Blob, size: string) =>
      ask<DeskRecording>(`${path}/poster${size}`, { method: 'PUT', upload: picture, signedIn: true });
    const first = await send(large, '');
    const outcome = first.kind === 'answer' ? await send(small, '?size=small') : first;
    if (outcome.kind === 'answer') keepUp(outcome.value);
    return outcome;
  }

  /** A version of another file is taken over only where nobody else changed what is said: else a save must tell. */
  function keepUp(now: DeskRecording) {
    const { etag, subtitles } = now;
    const isOurs = changesOf(draftOf(recording.value!), draftOf(now)) === undefined;
    recording.value = { ...recording.value!, subtitles, ...(isOurs && { etag }) };
  }

  function took(now: DeskRecording) {
    recording.value = now;
    draft.value = draftOf(now);
    saved.value = { kind: 'saved' };
  }

  /**
   * Fetches what the other saved. Nothing typed is lost: only what they alone changed is taken over. Where they changed
   * no field, as when a copy was made meanwhile, there is nothing to ask, and it is sent again.
   */
  async function meet(before: DeskRecording, tries: number) {
    const outcome = await read();
    if (outcome.kind === 'silence') saved.value = { kind: 'silence' };
    else if (outcome.kind === 'problem') saved.value = { kind: 'problem', problem: outcome.problem };
    else {
      const [mine, theirs] = [draft.value!, draftOf(outcome.value)];
      const merged = merge(draftOf(before), mine, theirs);
      recording.value = outcome.value;
      draft.value = merged.draft;
      const isOurs = merged.theirs.length + merged.both.length === 0;
      if (isOurs && !changesOf(theirs, merged.draft)) return took(outcome.value);
      if (isOurs && tries > 0) return patch(tries);
      saved.value = { kind: 'merged', merge: merged, theirs, mine };
    }
  }

  return { opened, saved, recording, draft, open, change, save, subtitle, show };
}

export type Describing = ReturnType<typeof describing>;
