import { ask } from '../platform/api/client';
import type { DeskRecording } from './desk-recording';

/** A recording as the desk sees it now, in any state. */
export const askDeskRecording = (id: string) =>
  ask<DeskRecording>(`/desk/recordings/${encodeURIComponent(id)}`, { signedIn: true, fresh: true });
