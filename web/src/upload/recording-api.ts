import { ask } from '../platform/api/client';
import type { LocalizedText, Page, Recording } from '../platform/api/contract';
import type { Outcome } from '../platform/api/problem';
import { isRestorable, type DeskRecording } from '../recordings/desk-recording';
import type { Audience } from '../recordings/terms';
import type { UploadRecord } from './records';
import type { ApiTrouble } from './trouble';
import type { Link } from './ports';

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

/** Announces a file that is to take the place of a recording's; the same file again renews the link. */
export const announceReplacement = (
  id: string,
  file: { readonly fileName: string; readonly size: number },
): Promise<Outcome<UploadLink>> =>
  ask(`${pathOf(id)}/replacement`, {
    method: 'POST',
    body: { fileName: file.fileName, size: file.size },
    signedIn: true,
  });

/** What the centre has of the same file, the newest first; nothing where it cannot be told now. */
export async function sameFile(fingerprint: string): Promise<DeskRecording | undefined> {
  const outcome = await ask<Page<DeskRecording>>(`/desk/recordings?limit=10&fingerprint=${fingerprint}`, {
    signedIn: true,
    fresh: true,
  });
  if (outcome.kind !== 'answer') return undefined;
  const { items } = outcome.value;
  return items.find(({ status }) => status !== 'deleted') ?? items.find(isRestorable);
}

export async function renewLink(record: UploadRecord): Promise<Link | ApiTrouble> {
  const { id } = record;
  if (record.replaces) {
    const outcome = await announceReplacement(id, record);
    return outcome.kind === 'answer' ? outcome.value : troubleOf(outcome);
  }
  const outcome = await ask<AnnouncedRecording>(`${pathOf(id)}/upload`, { method: 'POST', signedIn: true });
  return outcome.kind === 'answer' ? outcome.value.upload : troubleOf(outcome);
}

/** The API looks into the file and moves it to where recordings are kept: with a large one that takes a while. */
export async function complete(
  { id, replaces }: UploadRecord,
  onStatus: (status: DeskRecording['status']) => void,
): Promise<ApiTrouble | undefined> {
  const outcome = await ask<DeskRecording>(`${pathOf(id)}${replaces ? '/replacement' : ''}/complete`, {
    method: 'POST',
    signedIn: true,
    timeoutSeconds: 120,
  });
  if (outcome.kind !== 'answer') return troubleOf(outcome);
  onStatus(outcome.value.status);
  return undefined;
}

/** A recording whose file was to be replaced stays as it is. */
export const discard = ({ id, replaces }: UploadRecord) =>
  ask(`${pathOf(id)}${replaces ? '/replacement' : ''}`, { method: 'DELETE', signedIn: true });

export function troubleOf(outcome: Exclude<Outcome<unknown>, { kind: 'answer' }>): ApiTrouble {
  if (outcome.kind === 'silence') return { kind: 'line' };
  const { status, code, detail, traceId } = outcome.problem;
  if (status === 429 || status >= 500) {
    const retryAfter = outcome.retryAfterSeconds && outcome.retryAfterSeconds * 1000;
    return { kind: 'busy', retryAfter, trace: traceId };
  }
  if (code === 'already-complete') return { kind: 'over' };
  if (code === 'incomplete-upload') return { kind: 'missing-blocks' };
  if (status === 401) return { kind: 'refused', code: 'signed-out' };
  if (status === 403) return { kind: 'refused', code: 'forbidden' };
  return { kind: 'refused', code: status === 404 ? 'not-found' : code, detail };
}
