import type { LocalizedText, Recording } from '../platform/api/contract';
import { fullDate, monthAndYear } from '../platform/time/dates';
import type { Audience, Licence } from './terms';

export interface RecordingDetails extends Recording {
  description?: LocalizedText | null;
  people: string[];
  place?: string | null;
  recordedOn?: string | null;
  licence?: Licence | null;
  audience: Audience;
  /** Smaller copies beside the original; an older API says nothing of them. */
  renditions?: Rendition[];
}

/** A smaller copy: `small` with its picture, `audio` without. */
export interface Rendition {
  name: string;
  contentType: string;
  size: number;
  /** A link that saves instead of opening; absent where nobody may keep it. */
  download?: string | null;
}

/** Where the file is for the next hours, and what goes with it. */
export interface Playback {
  url: string;
  contentType: string;
  size: number;
  durationSeconds: number;
  expiresAt: string;
  /** How long the links work from now on, told so that a wrong clock does no harm. An older API does not tell. */
  lastsSeconds?: number;
  poster?: string | null;
  subtitles: { language: string; url: string }[];
  renditions?: (Rendition & { url: string })[];
  /** Where the loudness over time is: one unsigned byte a peak. */
  peaks?: string | null;
  /** What a play is counted by; absent where it is not to be. */
  play?: string | null;
  download?: string | null;
}

/** "1968", "май 1968", "9 мая 1968 г.": as exactly as it is known. */
export function recordedDate(date: string): string {
  if (date.length === 4) return date;
  return date.length === 7 ? monthAndYear(`${date}-01`) : fullDate(date);
}
