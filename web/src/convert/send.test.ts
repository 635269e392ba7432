import { expect, it, vi } from 'vitest';
import { sendCopy } from './send';

const ask = vi.hoisted(() => vi.fn());
const put = vi.hoisted(() => vi.fn());
vi.mock('../platform/api/client', () => ({ ask }));
vi.mock('../upload/storage', () => ({ put }));

it('hears a cancel while the copy is announced, sends nothing of it and takes nothing away', async () => {
  const cancel = new AbortController();
  ask.mockImplementation(async () => {
    cancel.abort();
    return { kind: 'answer', value: { url: 'https://blobs/copy?sig=0', blockSize: 4, blocks: [] } };
  });
  const copy = new File(['0123456789'], 'small.webm', { type: 'video/webm' });
  const sending = sendCopy('r1', 'small', copy, 'f1', { signal: cancel.signal, onProgress: () => undefined });
  await expect(sending).rejects.toMatchObject({ name: 'AbortError' });
  expect(ask.mock.calls.map(([path, { body }]) => [path, body.fingerprint])).toEqual([
    ['/recordings/r1/renditions/small', 'f1'],
  ]);
  expect(put).not.toHaveBeenCalled();
});
