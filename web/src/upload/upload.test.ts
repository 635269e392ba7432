import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { blockId } from './blocks';
import type { Ports } from './ports';
import type { Put } from './storage';
import type { Trouble } from './trouble';
import { Upload, type Job } from './upload';

/** Answers put by put, in the order they were asked, when the test says so. */
class Line {
  readonly puts: (Put & { answer: (trouble?: Trouble) => Promise<void> })[] = [];
  readonly saved: { sent: readonly number[]; committed: boolean }[] = [];
  readonly ahead: Blob[] = [];
  renewals = 0;
  completions = 0;
  stored: string[] | undefined;

  readonly ports: Ports = {
    put: (request) =>
      new Promise((resolve) => {
        this.puts.push({
          ...request,
          answer: async (trouble) => {
            resolve(trouble);
            await vi.advanceTimersByTimeAsync(0);
          },
        });
      }),
    ahead: (bytes) => void this.ahead.push(bytes),
    renew: async () => ({ url: `https://blobs/new?sig=${++this.renewals}`, blocks: this.stored }),
    complete: async () => void this.completions++,
    save: async (sent, committed) => void this.saved.push({ sent, committed }),
    random: () => 0.5,
  };

  at(put: number) {
    return this.puts[put]!;
  }

  upload(job: Partial<Job> = {}): Upload {
    return new Upload(
      { file: new Blob(['0123456789']), blockSize: 4, link: 'https://blobs/first?sig=0', ...job },
      this.ports,
    );
  }
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('an upload', () => {
  it('cuts the file lazily into blocks with equally long names and puts them together in order', async () => {
    const line = new Line();
    const upload = line.upload({ lanes: 3 });
    upload.resume();
    expect(await Promise.all(line.puts.map((put) => (put.body as Blob).text()))).toEqual([
      '0123',
      '4567',
      '89',
    ]);
    expect(line.at(2).url).toBe(
      `https://blobs/first?sig=0&comp=block&blockid=${encodeURIComponent(blockId(2))}`,
    );
    for (const put of [2, 0, 1]) await line.at(put).answer();
    expect(line.at(3).url).toBe('https://blobs/first?sig=0&comp=blocklist');
    expect(line.at(3).body).toContain(
      [0, 1, 2].map((block) => `<Latest>${blockId(block)}</Latest>`).join(''),
    );
    await line.at(3).answer();
    expect(line.completions).toBe(1);
    expect(upload.view()).toMatchObject({ phase: 'done', sent: 10 });
  });

  it('says which block comes next, once, while those before it are on their way', async () => {
    const line = new Line();
    line.upload({ lanes: 1 }).resume();
    expect(await Promise.all(line.ahead.map((bytes) => bytes.text()))).toEqual(['4567']);
    await line.at(0).answer({ kind: 'line' });
    await vi.advanceTimersByTimeAsync(60_000);
    await line.at(1).answer();
    expect(line.at(2).body).toBe(line.ahead[0]);
    expect(await line.ahead.at(-1)!.text()).toBe('89');
    expect(line.ahead).toHaveLength(2);
  });

  it('keeps a record of each acknowledged block', async () => {
    const line = new Line();
    line.upload().resume();
    await line.at(1).answer();
    expect(line.saved.at(-1)).toEqual({ sent: [1], committed: false });
  });

  it('goes on from a record with a new link, without what storage already has', async () => {
    const line = new Line();
    line.stored = [blockId(1), 'bm90IG91cnM='];
    line.upload({ link: undefined, sent: [0, 1] }).resume();
    await vi.advanceTimersByTimeAsync(0);
    expect(line.puts.map((put) => put.url)).toEqual(
      [0, 2].map((block) => `https://blobs/new?sig=1&comp=block&blockid=${blockId(block)}`),
    );
  });

  it('waits longer after each lost try, and as long as a busy server asks', async () => {
    const line = new Line();
    line.upload({ lanes: 1 }).resume();
    await line.at(0).answer({ kind: 'line' });
    await vi.advanceTimersByTimeAsync(374);
    expect(line.puts).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(line.puts).toHaveLength(2);
    await line.at(1).answer({ kind: 'busy', retryAfter: 5000 });
    await vi.advanceTimersByTimeAsync(4999);
    expect(line.puts).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(line.puts).toHaveLength(3);
  });

  it.each([
    ['renew', { link: undefined }],
    ['complete', { committed: true }],
  ] as const)(
    'says that the API does not answer to %s, by what name, and goes on trying',
    async (task, job) => {
      const line = new Line();
      let isUp = false;
      const asked = vi
        .spyOn(line.ports, task)
        .mockImplementation(async () => (isUp ? { kind: 'over' } : { kind: 'busy', trace: '00-4bf9' }));
      const upload = line.upload(job);
      upload.resume();
      await vi.advanceTimersByTimeAsync(1000);
      expect(upload.view()).toMatchObject({ phase: 'running', doing: 'waiting' });
      await vi.advanceTimersByTimeAsync(30_000);
      expect(upload.view()).toMatchObject({ phase: 'running', doing: 'unanswered', trace: '00-4bf9' });
      const before = asked.mock.calls.length;
      isUp = true;
      await vi.advanceTimersByTimeAsync(30_000);
      expect(asked.mock.calls.length).toBeGreaterThan(before);
      expect(upload.view().phase).toBe('done');
    },
  );

  it('aborts what is under way on pause, and hears nothing of it afterwards', async () => {
    const line = new Line();
    const upload = line.upload({ lanes: 3 });
    upload.resume();
    upload.pause();
    expect(line.puts.every((put) => put.signal.aborted)).toBe(true);
    await line.at(0).answer();
    expect(upload.view()).toMatchObject({ phase: 'paused', sent: 0 });
    upload.resume();
    expect(line.puts).toHaveLength(6);
  });

  it('shows bytes within a block, its speed and the time left, and takes them back when the block is lost', async () => {
    const line = new Line();
    const upload = line.upload({ file: new Blob([new Uint8Array(8000)]), blockSize: 4000, lanes: 1 });
    upload.resume();
    line.at(0).onProgress?.(0);
    await vi.advanceTimersByTimeAsync(2000);
    line.at(0).onProgress?.(2000);
    expect(upload.view()).toMatchObject({ doing: 'sending', sent: 2000, speed: 1000, secondsLeft: 6 });
    await line.at(0).answer({ kind: 'line' });
    expect(upload.view()).toMatchObject({ doing: 'waiting', sent: 0 });
  });

  it('goes on saying that it waits until bytes of the next try go', async () => {
    const line = new Line();
    const upload = line.upload({ lanes: 1 });
    upload.resume();
    await line.at(0).answer({ kind: 'line' });
    await vi.advanceTimersByTimeAsync(500);
    expect(line.puts).toHaveLength(2);
    expect(upload.view().doing).toBe('waiting');
    line.at(1).onProgress?.(2);
    expect(upload.view().doing).toBe('sending');
  });

  it('says that it is offline and asks nothing until the line is back', async () => {
    const line = new Line();
    const upload = line.upload({ lanes: 1 });
    upload.online(false);
    upload.resume();
    expect(upload.view().doing).toBe('offline');
    expect(line.puts).toHaveLength(0);
    upload.online(true);
    expect(line.puts).toHaveLength(1);
  });
});
