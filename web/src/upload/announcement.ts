import type { QueueEntry, QueueTerms } from './queue-state';
import type { NewRecording } from './recording-api';

/** How an entry of the queue is announced: by its own words, and by what is said once for all. */
export const announcementOf = (
  { title, kind, fileName, contentType, size }: QueueEntry,
  { language, audience }: QueueTerms,
): NewRecording => ({
  title,
  kind,
  fileName,
  contentType,
  size,
  ...(language && { language }),
  ...(audience !== 'everyone' && { audience }),
});
