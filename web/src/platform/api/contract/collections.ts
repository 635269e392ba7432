import type { LocalizedText, Recording } from '../contract';

/** A collection in the list. */
export interface CollectionItem {
  id: string;
  title: LocalizedText;
  /** Recordings that one may see; never 0. */
  count: number;
  durationSeconds: number;
  /** Whether its feed has something to listen to. */
  podcast: boolean;
  poster?: string | null;
}

/** A collection on its page. */
export interface Collection {
  id: string;
  title: LocalizedText;
  text?: LocalizedText | null;
  /** In order. */
  recordings: Recording[];
  /** Whether its address can be passed on: something of it is for everyone. */
  public: boolean;
  podcast: boolean;
}

/** A collection in the desk's list. */
export interface DeskCollectionItem {
  id: string;
  title: LocalizedText;
  count: number;
  changedAt: string;
  /** Set on one that can still be brought back. */
  deletedAt?: string | null;
}

/** A recording in a collection; its id alone where it is no longer there. */
export interface CollectionMember {
  id: string;
  title?: LocalizedText | null;
  kind?: Recording['kind'] | null;
  status?: string | null;
  audience?: string | null;
  durationSeconds?: number | null;
}

/** A collection as the desk sees it. */
export interface DeskCollection {
  id: string;
  title: LocalizedText;
  text?: LocalizedText | null;
  recordings: CollectionMember[];
  /** The version that a change is made from. */
  etag: string;
  deletedAt?: string | null;
}
