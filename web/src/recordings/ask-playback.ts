import { ask } from '../platform/api/client';
import type { Playback } from './details';

/** New links to play a recording by, as far as the one who asks may. */
export const askPlayback = (id: string) =>
  ask<Playback>(`/recordings/${encodeURIComponent(id)}/playback`, { fresh: true, known: true });

/** The same at the desk: also of a recording that is shown to nobody. */
export const askDeskPlayback = (id: string) =>
  ask<Playback>(`/desk/recordings/${encodeURIComponent(id)}/playback`, { fresh: true, signedIn: true });
