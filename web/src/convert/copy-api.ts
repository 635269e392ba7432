import { ask } from '../platform/api/client';
import { troubleOf, type UploadLink } from '../upload/recording-api';
import type { ApiTrouble } from '../upload/trouble';
import type { CopyName } from './plan';

const pathOf = (id: string) => `/recordings/${encodeURIComponent(id)}`;
const copyOf = (id: string, name: CopyName) => `${pathOf(id)}/renditions/${name}`;

/** A link for the copy's blocks; asked again it is renewed, and says which blocks are there. */
export async function startCopy(
  id: string,
  name: CopyName,
  copy: { contentType: string; size: number; fingerprint: string },
): Promise<UploadLink | ApiTrouble> {
  const outcome = await ask<UploadLink>(copyOf(id, name), { method: 'POST', body: copy, signedIn: true });
  return outcome.kind === 'answer' ? outcome.value : troubleOf(outcome);
}

export async function completeCopy(id: string, name: CopyName): Promise<ApiTrouble | undefined> {
  const outcome = await ask(`${copyOf(id, name)}/complete`, {
    method: 'POST',
    signedIn: true,
    timeoutSeconds: 120,
  });
  return outcome.kind === 'answer' ? undefined : troubleOf(outcome);
}

/** Refused where the recording has another file by now than the one of that fingerprint. */
export const putPeaks = (id: string, fingerprint: string, peaks: Uint8Array<ArrayBuffer>) =>
  ask(`${pathOf(id)}/peaks?fingerprint=${fingerprint}`, {
    method: 'PUT',
    upload: new Blob([peaks], { type: 'application/octet-stream' }),
    signedIn: true,
  });
