import { ask } from '../platform/api/client';
import type { LocalizedText, Page, Recording } from '../platform/api/contract';
import type { Outcome } from '../platform/api/problem';
import { askDeskRecording } from '../recordings/ask-desk-recording';
import { isKept, isRestorable, type DeskRecording } from '../recordings/desk-recording';
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
  /** The upload's own name. */
  readonly id: string;
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

/** Announces a file that is to take the place of a recording's; with the name of an upload it renews that one's link. */
export const announceReplacement = (
  id: string,
  { fileName, size, upload }: Pick<UploadRecord, 'fileName' | 'size' | 'upload'>,
): Promise<Outcome<UploadLink>> =>
  ask(`${pathOf(id)}/replacement`, {
    method: 'POST',
    body: { fileName, size, ...(upload && { upload }) },
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
    return outcome.kind === 'answer' ? outcome.value : overtaken(troubleOf(outcome));
  }
  const outcome = await ask<AnnouncedRecording>(`${pathOf(id)}/upload`, { method: 'POST', signedIn: true });
  return outcome.kind === 'answer' ? outcome.value.upload : troubleOf(outcome);
}

/** The API looks into the file and moves it to where recordings are kept: with a large one that takes a while. */
export async function complete(
  record: UploadRecord,
  onStatus: (status: DeskRecording['status']) => void,
): Promise<ApiTrouble | undefined> {
  const path = record.replaces ? `/replacement/complete${meant(record)}` : '/complete';
  const outcome = await ask<DeskRecording>(`${pathOf(record.id)}${path}`, {
    method: 'POST',
    signedIn: true,
    timeoutSeconds: 120,
  });
  if (outcome.kind !== 'answer') {
    return record.replaces ? overtaken(troubleOf(outcome)) : troubleOf(outcome);
  }
  onStatus(outcome.value.status);
  return undefined;
}

/** Another file took the place meanwhile, or is on its way to it: this one never comes there. */
const overtaken = (trouble: ApiTrouble): ApiTrouble =>
  trouble.kind === 'refused' && trouble.code === 'changed-meanwhile'
    ? { kind: 'refused', code: 'overtaken' }
    : trouble;

/** Gives an upload up. What is complete by then stays as it is, and so does a recording whose file was to be replaced. */
export const discard = (record: UploadRecord) =>
  ask(`${pathOf(record.id)}${record.replaces ? `/replacement${meant(record)}` : '/upload'}`, {
    method: 'DELETE',
    signedIn: true,
  });

const meant = ({ upload }: UploadRecord) => (upload ? `?upload=${encodeURIComponent(upload)}` : '');

/** Whether the centre has the whole file already; not where it cannot be told now. */
export async function isKeptAtCentre({ id }: UploadRecord): Promise<boolean> {
  const outcome = await askDeskRecording(id);
  return outcome.kind === 'answer' && isKept(outcome.value);
}

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
