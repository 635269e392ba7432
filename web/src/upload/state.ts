import type { Trouble } from './trouble';

/** One thing to be asked of a server: a block's number, or one of the three requests around the blocks. */
export type Task = number | 'renew' | 'commit' | 'complete';

/** A task under way: asked now, or waiting to be asked again. */
export interface Attempt {
  /** Its failures in a row. */
  readonly tries: number;
  /** Which link it was asked with. */
  readonly link: number;
  readonly waiting: boolean;
  /** What the API called the last of its failures. */
  readonly trace?: string | undefined;
}

/** All that decides what an upload does next. Immutable: each event makes a new one. */
export interface UploadState {
  readonly count: number;
  readonly lanes: number;
  readonly phase: 'running' | 'paused' | 'failed' | 'done';
  readonly online: boolean;
  readonly linked: boolean;
  /** Counts the links, so that a late "ended" about an old one says nothing about the new one. */
  readonly link: number;
  /** Links refused in a row with nothing accepted in between: when two fresh ones are refused too, it is no accident. */
  readonly refusals: number;
  readonly sent: ReadonlySet<number>;
  /** Acknowledged after the last list of blocks was asked for: that list may be too old to name them. */
  readonly sentSinceAsked: ReadonlySet<number>;
  /** Times that storage missed blocks although all were acknowledged. */
  readonly doubts: number;
  readonly committed: boolean;
  readonly tasks: ReadonlyMap<Task, Attempt>;
  readonly failure?: string | undefined;
  readonly failureDetail?: string | undefined;
}

export type UploadEvent =
  | { readonly type: 'answered'; readonly task: Task; readonly stored?: readonly number[] | undefined }
  | { readonly type: 'failed'; readonly task: Task; readonly trouble: Trouble }
  | { readonly type: 'woke'; readonly task: Task }
  /** How many blocks may go side by side from now on. */
  | { readonly type: 'lanes'; readonly lanes: number }
  | { readonly type: 'pause' | 'resume' | 'offline' | 'online' };

export type Effect =
  | { readonly type: 'ask'; readonly task: Task }
  | { readonly type: 'wait'; readonly task: Task; readonly tries: number; readonly atLeast: number }
  | { readonly type: 'abort' }
  | { readonly type: 'save' };

export interface Step {
  readonly state: UploadState;
  readonly effects: readonly Effect[];
}

export interface Beginning {
  readonly count: number;
  readonly lanes: number;
  readonly linked: boolean;
  readonly sent?: Iterable<number> | undefined;
  readonly committed?: boolean | undefined;
}

export function begin(beginning: Beginning): UploadState {
  return {
    count: beginning.count,
    lanes: beginning.lanes,
    phase: 'paused',
    online: true,
    linked: beginning.linked,
    link: 0,
    refusals: 0,
    sent: new Set(beginning.sent),
    sentSinceAsked: new Set(),
    doubts: 0,
    committed: beginning.committed ?? false,
    tasks: new Map(),
  };
}
