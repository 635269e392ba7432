import { ask, type Ask } from '../../../platform/api/client';
import { changesOf, draftOf } from '../../../recordings/describing';
import { askDeskRecording } from '../../../recordings/ask-desk-recording';
import type { DeskRecording } from '../../../recordings/desk-recording';

/** What is done with one recording or with several. */
export type Act =
  | { kind: 'hide' | 'show' | 'delete' | 'restore' }
  | { kind: 'set'; member: 'audience' | 'licence' | 'age' | 'language'; value: string }
  | { kind: 'add-tag' | 'remove-tag'; tag: string };

export type Result =
  | { kind: 'waiting' | 'working' }
  | { kind: 'done'; recording: DeskRecording }
  /** `now`: as somebody else has left it meanwhile. */
  | { kind: 'failed'; why: string; now?: DeskRecording }
  | { kind: 'silence' };

const mostTries = 4;
const longestPause = 30;

/** The request that does it; undefined where there is nothing to do. */
export function requestOf(act: Act, recording: DeskRecording): { path: string; options: Ask } | undefined {
  const path = `/recordings/${encodeURIComponent(recording.id)}`;
  const { status } = recording;
  switch (act.kind) {
    case 'hide':
    case 'show':
      return (status === 'hidden') === (act.kind === 'hide')
        ? undefined
        : { path: `${path}/${act.kind}`, options: { method: 'POST' } };
    case 'delete':
      return status === 'deleted' ? undefined : { path, options: { method: 'DELETE' } };
    case 'restore':
      return status === 'deleted' ? { path: `${path}/restore`, options: { method: 'POST' } } : undefined;
    default: {
      const body = bodyOf(act, recording);
      return body && { path, options: { method: 'PATCH', body } };
    }
  }
}

function bodyOf(act: Extract<Act, { kind: 'set' | 'add-tag' | 'remove-tag' }>, recording: DeskRecording) {
  if (act.kind === 'set') {
    if ((recording[act.member] ?? '') === act.value) return undefined;
    // What may be shown in the house only is for those inside.
    const also = act.member === 'licence' && act.value === 'in-house-only' && { audience: 'inside' };
    return { [act.member]: act.value, ...also };
  }
  const tag = act.tag.trim().toLowerCase();
  const has = recording.tags.includes(tag);
  if (has === (act.kind === 'add-tag')) return undefined;
  return { tags: has ? recording.tags.filter((one) => one !== tag) : [...recording.tags, tag] };
}

/**
 * Does it, and says how the recording stands afterwards. Each request names the version it was made from: whoever changed
 * it meanwhile loses nothing. What is deleted is not deleted over somebody's fresh work; the rest is done on top of it.
 */
export async function perform(act: Act, before: DeskRecording, pause = wait): Promise<Result> {
  let recording = before;
  for (let tries = 0; tries < mostTries; tries++) {
    const request = requestOf(act, recording);
    if (!request) return { kind: 'done', recording };
    const outcome = await ask<DeskRecording | undefined>(request.path, {
      ...request.options,
      ifMatch: recording.etag,
      signedIn: true,
    });
    if (outcome.kind === 'answer' && outcome.value) return { kind: 'done', recording: outcome.value };
    if (outcome.kind === 'problem' && outcome.retryAfterSeconds) {
      await pause(Math.min(outcome.retryAfterSeconds, longestPause));
      continue;
    }
    // Gone through without a word, or somebody was faster, or nobody knows: look how it stands.
    const isOver = outcome.kind === 'problem' && outcome.problem.status !== 412;
    if (isOver) return { kind: 'failed', why: outcome.problem.title };
    const now = await askDeskRecording(recording.id);
    if (now.kind !== 'answer')
      return now.kind === 'silence' ? { kind: 'silence' } : { kind: 'failed', why: now.problem.title };
    if (!requestOf(act, now.value)) return { kind: 'done', recording: now.value };
    if (act.kind === 'delete' && outcome.kind === 'problem' && hasNewWords(before, now.value))
      return { kind: 'failed', why: outcome.problem.title, now: now.value };
    recording = now.value;
  }
  return { kind: 'silence' };
}

/** Whether people changed it since. A copy that the program made meanwhile is nobody's work to be asked about. */
const hasNewWords = (before: DeskRecording, now: DeskRecording) =>
  changesOf(draftOf(before), draftOf(now)) !== undefined ||
  before.subtitles.join() !== now.subtitles.join() ||
  before.fileName !== now.fileName;

const wait = (seconds: number) => new Promise<void>((done) => setTimeout(done, seconds * 1000));
