import type { LocalizedText, Recording } from '../platform/api/contract';

export interface RecordingDetails extends Recording {
  description?: LocalizedText | null;
}

/** Where the file is for the next hours, and what goes with it. */
export interface Playback {
  url: string;
  contentType: string;
  size: number;
  durationSeconds: number;
  expiresAt: string;
  poster?: string | null;
  subtitles: { language: string; url: string }[];
}
