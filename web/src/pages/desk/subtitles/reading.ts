import { askDeskRecording } from '../../../recordings/ask-desk-recording';
import { askDeskPlayback } from '../../../recordings/ask-playback';
import { isKept, isPlayable, type DeskRecording } from '../../../recordings/desk-recording';
import type { Playback } from '../../../recordings/details';

export type Unread = 'gone' | 'notReady' | 'signedOut' | 'failed' | 'offline';

export type Opened = 'waiting' | 'open' | Unread;

export interface Read {
  recording: DeskRecording;
  /** Absent where there is nothing to play. */
  playback?: Playback;
  /** The file as the centre has it; empty where it has none. */
  text: string;
}

/** A recording with its subtitles. The row before the file: a file newer than its version is told by a 412, an older one would be lost. */
export async function readSubtitles(id: string, language: string): Promise<Read | Unread> {
  const described = await askDeskRecording(id);
  if (described.kind === 'silence') return 'offline';
  if (described.kind === 'problem') return unreadBy(described.problem.status);
  const recording = described.value;
  if (recording.status === 'deleted') return 'gone';
  if (!isKept(recording)) return 'notReady';
  const played = await askDeskPlayback(id);
  if (played.kind === 'silence') return 'offline';
  if (played.kind === 'problem') return unreadBy(played.problem.status);
  const url = played.value.subtitles.find((one) => one.language === language)?.url;
  const text = url === undefined ? '' : await textAt(url);
  if (text === undefined) return 'offline';
  return isPlayable(recording) ? { recording, playback: played.value, text } : { recording, text };
}

export function unreadBy(status: number): Unread {
  if (status === 404 || status === 410) return 'gone';
  return status === 401 ? 'signedOut' : 'failed';
}

/** Undefined when storage could not be reached. */
async function textAt(url: string): Promise<string | undefined> {
  try {
    const answer = await fetch(url);
    return answer.ok ? await answer.text() : undefined;
  } catch (fault) {
    if (fault instanceof TypeError) return undefined;
    throw fault;
  }
}
