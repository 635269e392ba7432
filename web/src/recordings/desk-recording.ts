import type { LocalizedText, Recording } from '../platform/api/contract';

/** A recording as the desk sees it, in any state. */
export interface DeskRecording {
  id: string;
  status: 'uploading' | 'checking' | 'ready' | 'deleted';
  title: LocalizedText;
  kind: Recording['kind'];
  fileName: string;
  size: number;
  durationSeconds?: number | null;
  createdAt: string;
}
