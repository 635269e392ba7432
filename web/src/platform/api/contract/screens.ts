import type { LocalizedText } from '../contract';

/** The wire shapes of televisions: what they ask for, and what the desk sets. */
export const screenModes = ['timetable', 'notice', 'playlist'] as const;
export type ScreenMode = (typeof screenModes)[number];

/** What a new television shows, and the token that is good once the desk has typed it. */
export interface Pairing {
  code: string;
  token: string;
  expiresAt: string;
  /** Counted from now: a television's clock may be wrong. */
  lastsSeconds: number;
}

/** What a television is to show. */
export interface Programme {
  name: string;
  mode: ScreenMode;
  etag: string;
  notice?: LocalizedText | null;
  recordings?: string[] | null;
}

/** A television as the desk sees it. */
export interface DeskScreen {
  id: string;
  name: string;
  mode: ScreenMode;
  recordings: string[];
  pairedAt: string;
  etag: string;
  notice?: LocalizedText | null;
  seenAt?: string | null;
}
