import type { Recording } from '../platform/api/contract';
import type { CopyPlan } from './plan';

/** What a file holds, read from its first bytes and its index. */
export interface MediaFacts {
  readonly kind: Recording['kind'];
  /** `MP4`, `Matroska`… */
  readonly container: string;
  readonly seconds: number;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly videoCodec?: string | undefined;
  readonly audioCodec?: string | undefined;
  /** Of the whole file, a second. */
  readonly bitrate: number;
  /** Whether this browser can decode what has to be decoded for a copy. */
  readonly videoDecodes: boolean;
  readonly audioDecodes: boolean;
}

/** Asked of the worker: one question a worker, which is ended after it. */
export type Question =
  | { readonly ask: 'inspect'; readonly file: File }
  | {
      readonly ask: 'plan';
      readonly file: File;
      /** Names of the copies that are there. */
      readonly there: readonly string[];
      /** Whether browsers play the file as it is. */
      readonly plays: boolean;
    }
  | {
      readonly ask: 'make';
      readonly file: File;
      readonly plan: CopyPlan;
      readonly seconds: number;
      /** The name of the private file that it grows in. */
      readonly scratch: string;
    }
  | { readonly ask: 'peaks'; readonly file: File };

export type Answer =
  | { readonly say: 'facts'; readonly facts: MediaFacts | undefined }
  | { readonly say: 'plans'; readonly plans: readonly CopyPlan[]; readonly seconds: number }
  | { readonly say: 'progress'; readonly done: number }
  | { readonly say: 'made'; readonly copy: File }
  | { readonly say: 'peaks'; readonly peaks: Uint8Array<ArrayBuffer> | undefined }
  | { readonly say: 'cannot'; readonly why: string };
