import type { LocalizedText, Recording } from '../platform/api/contract';
import type { Rendition } from './details';
import type { Audience, Licence } from './terms';

/** A recording as the desk sees it, in any state. */
export interface DeskRecording {
  id: string;
  status: 'uploading' | 'checking' | 'ready' | 'needs-conversion' | 'hidden' | 'deleted';
  /** Why browsers cannot play it, where they cannot. */
  reason?: string | null;
  /** No program tries any more to make a copy that browsers play. */
  conversionFailed: boolean;
  /** Its file is too large for the program that makes copies at night. */
  conversionTooLarge: boolean;
  title: LocalizedText;
  kind: Recording['kind'];
  fileName: string;
  size: number;
  durationSeconds?: number | null;
  /** Such as `h264` and `aac`. */
  pictureCodec?: string | null;
  soundCodec?: string | null;
  /** Of its picture, in dots. */
  width?: number | null;
  height?: number | null;
  createdAt: string;
  /** Until when it can be brought back, where it is deleted. */
  restorableUntil?: string | null;
  /** A picture for lists. */
  thumbnail?: string | null;
  /** The version that a change is made from. */
  etag: string;
  description?: LocalizedText | null;
  language?: string | null;
  tags: string[];
  people: string[];
  place?: string | null;
  recordedOn?: string | null;
  licence: Licence;
  age?: string | null;
  audience: Audience;
  /** Languages that it has subtitles in. */
  subtitles: string[];
  /** Smaller copies beside the original. */
  renditions?: Rendition[];
  /** Whether its loudness over time is known. */
  peaks?: boolean;
}

/** Whether a deleted recording can still be brought back. */
export const isRestorable = ({ restorableUntil }: DeskRecording): boolean =>
  !!restorableUntil && Date.parse(restorableUntil) > Date.now();

/** Whether its file is kept; subtitles can be brought then, and links to it be had. */
export const isKept = ({ status }: DeskRecording) => isPlayable({ status }) || status === 'needs-conversion';

/** Whether browsers play it, shown to readers or not. */
export const isPlayable = ({ status }: Pick<DeskRecording, 'status'>) =>
  status === 'ready' || status === 'hidden';
