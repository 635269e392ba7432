import type { LocalizedText, Recording } from '../platform/api/contract';
import type { DeskRecording } from '../recordings/desk-recording';
import type { Audience } from '../recordings/terms';

/** Why an entry cannot go, or did not: a code, and where the API says more of it, its words in the reader's language. */
export interface EntryFault {
  readonly code: string;
  readonly detail?: string | undefined;
}

/** What the centre has already of the same file. */
export type Same = Pick<DeskRecording, 'id' | 'title' | 'status' | 'fileName'>;

/** One file of the queue. */
export interface QueueEntry {
  /** Of this browser; the recording's own id comes with its announcement. */
  readonly id: string;
  /** Under which it is announced: a new one with each change of what is announced. */
  readonly key: string;
  readonly title: LocalizedText;
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
  readonly kind: Recording['kind'];
  readonly contentType: string;
  readonly fingerprint?: string | undefined;
  /**
   * checking: looked into before the first byte; unfit: cannot be taken; absent: its file has to be chosen again;
   * waiting, sending (one at most), failed, done: as they say.
   */
  readonly phase: 'checking' | 'unfit' | 'absent' | 'waiting' | 'sending' | 'failed' | 'done';
  readonly fault?: EntryFault | undefined;
  readonly same?: Same | undefined;
  readonly recordingId?: string | undefined;
  /** What became of it, once the API has looked into the file. */
  readonly status?: DeskRecording['status'] | undefined;
  readonly handle?: FileSystemFileHandle | undefined;
}

/** What is said once of all files of the queue. */
export interface QueueTerms {
  /** Empty for a recording without words. */
  readonly language: string;
  readonly audience: Audience;
}

/** Several files that go one after another, in this order. Immutable: each event makes a new one. */
export interface Queue extends QueueTerms {
  /** draft: chosen, and not yet told to go. */
  readonly phase: 'draft' | 'running' | 'paused';
  /** What would stop every entry alike, such as an ended sign-in. */
  readonly halted?: string | undefined;
  readonly entries: readonly QueueEntry[];
}

type OfEntry<Type extends string> = { readonly type: Type; readonly id: string };

export type QueueEvent =
  | { readonly type: 'added'; readonly entries: readonly QueueEntry[] }
  | { readonly type: 'terms'; readonly terms: Partial<QueueTerms> }
  | (OfEntry<'checked'> &
      Pick<QueueEntry, 'fingerprint' | 'fault' | 'same'> &
      Partial<Pick<QueueEntry, 'kind'>>)
  | (OfEntry<'named'> & { readonly title: LocalizedText; readonly key: string })
  | (OfEntry<'moved'> & { readonly by: 1 | -1 })
  | (OfEntry<'found'> & { readonly handle?: FileSystemFileHandle | undefined })
  | (OfEntry<'began'> & { readonly recordingId: string })
  | (OfEntry<'failed'> & EntryFault)
  | (OfEntry<'done'> & Pick<QueueEntry, 'status'>)
  | OfEntry<'removed'>
  | OfEntry<'retry'>
  | OfEntry<'evenSo'>
  | { readonly type: 'pause' | 'resume' };

/** check and begin are about one entry; pause and resume about the upload that is under way. */
export type QueueEffect = { readonly type: 'check' | 'begin' | 'pause' | 'resume'; readonly id: string };

export interface QueueStep {
  readonly queue: Queue;
  readonly effects: readonly QueueEffect[];
}
