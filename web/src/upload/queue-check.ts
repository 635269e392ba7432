import { page } from '../platform/page';
import { lookInto } from './look';
import { mediaFileOf } from './media-file';
import { titleOf } from './queue-figures';
import type { QueueEntry, QueueEvent } from './queue-state';
import { sameFile } from './recording-api';
import type { ChosenFile } from './uploads';

/** A chosen file as an entry: what its name and size rule out is told at once. */
export function entryOf({ file, handle }: ChosenFile): QueueEntry {
  const found = mediaFileOf(file);
  const fit = typeof found === 'object';
  return {
    id: crypto.randomUUID(),
    key: crypto.randomUUID(),
    title: { [page().language]: titleOf(file.name) },
    fileName: file.name,
    size: file.size,
    kind: fit ? found.kind : 'video',
    contentType: fit ? found.contentType : file.type,
    phase: fit ? 'checking' : 'unfit',
    fault: fit ? undefined : { code: found },
    handle,
  };
}

/** Looks into a file before a byte of it is sent: what it is by its bytes, and whether the centre has it already. */
export async function check({ id }: QueueEntry, file: File): Promise<QueueEvent> {
  const { fingerprint, kind, refusal } = await lookInto(file);
  if (!fingerprint || refusal)
    return { type: 'checked', id, fingerprint, fault: refusal && { code: refusal } };
  const same = await sameFile(fingerprint);
  return {
    type: 'checked',
    id,
    fingerprint,
    ...(kind && { kind }),
    ...(same && {
      same: { id: same.id, title: same.title, status: same.status, fileName: same.fileName },
    }),
  };
}
