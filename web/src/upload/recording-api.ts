import { ask } from '../platform/api/client';
import type { LocalizedText, Recording } from '../platform/api/contract';
import type { Outcome } from '../platform/api/problem';
import type { DeskRecording } from '../recordings/desk-recording';
import type { Audience } from '../recordings/terms';
import type { ApiTrouble } from './trouble';
import type { Link } from './upload';

export interface NewRecording {
  readonly title: LocalizedText;
  readonly kind: Recording['kind'];
  readonly fileName: string;
  readonly contentType: string;
  readonly size: number;
  readonly language?: string;
  readonly audience?: Audience;
}

/** Where blocks go, how large they are, and the ids of those that storage already has. */
export interface UploadLink {
  readonly url: string;
  readonly blockSize: number;
  readonly expiresAt: string;
  readonly blocks: readonly string[];
}

export interface AnnouncedRecording {
  readonly id: string;
  readonly upload: UploadLink;
}

const pathOf = (id: string) => `/recordings/${encodeURIComponent(id)}`;

export const announce = (
  recording: NewRecording,
  idempotencyKey: string,
): Promise<Outcome<AnnouncedRecording>> =>
  ask('/recordings', { method: 'POST', body: recording, idempotencyKey, signedIn: true });

export async function renewLink(id: string): Promise<Link | ApiTrouble> {
  const outcome = await ask<AnnouncedRecording>(`${pathOf(id)}/upload`, { method: 'POST', signedIn: true });
  return outcome.kind === 'answer' ? outcome.value.upload : troubleOf(outcome);
}

/** The API looks into the file and moves it to where recordings are kept: with a large one that takes a while. */
export async function complete(
  id: string,
  onStatus: (status: DeskRecording['status']) => void,
): Promise<ApiTrouble | undefined> {
  const outcome = await ask<DeskRecording>(`${pathOf(id)}/complete`, {
    method: 'POST',
    signedIn: true,
    timeoutSeconds: 120,
  });
  if (outcome.kind !== 'answer') return troubleOf(outcome);
  onStatus(outcome.value.status);
  return undefined;
}

export const discard = (id: string) => ask(pathOf(id), { method: 'DELETE', signedIn: true });

export function troubleOf(outcome: Exclude<Outcome<unknown>, { kind: 'answer' }>): ApiTrouble {
  if (outcome.kind === 'silence') return { kind: 'line' };
  const { status, code, detail } = outcome.problem;
  if (status === 429 || status >= 500) {
    return { kind: 'busy', retryAfter: outcome.retryAfterSeconds && outcome.retryAfterSeconds * 1000 };
  }
  if (code === 'already-complete') return { kind: 'over' };
  if (code === 'incomplete-upload') return { kind: 'missing-blocks' };
  if (status === 401) return { kind: 'refused', code: 'signed-out' };
  if (status === 403) return { kind: 'refused', code: 'forbidden' };
  return { kind: 'refused', code: status === 404 ? 'not-found' : code, detail };
}
