import type { Put } from './storage';
import type { ApiTrouble, Trouble } from './trouble';

/** A fresh link, and the ids of the blocks that storage already has. */
export interface Link {
  readonly url: string;
  readonly blocks?: readonly string[] | undefined;
}

/** All that an upload touches outside itself. */
export interface Ports {
  put(request: Put): Promise<Trouble | undefined>;
  /** The block that comes next, to be got ready while others are on their way; the same object is put then. */
  ahead(bytes: Blob): unknown;
  renew(signal: AbortSignal): Promise<Link | ApiTrouble>;
  complete(signal: AbortSignal): Promise<ApiTrouble | undefined>;
  save(sent: readonly number[], committed: boolean): Promise<void>;
  random(): number;
}
