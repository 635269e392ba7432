import { troubleOf, type Trouble } from './trouble';

/** A line that moves nothing for so long is taken as lost: phones keep dead connections open for many minutes. */
const silence = 60_000;
/** Once all bytes are handed to the system they may still be on their way over a slow line. */
const answerTime = 300_000;

export interface Put {
  readonly url: string;
  readonly body: Blob | string;
  readonly signal: AbortSignal;
  /** In base64: storage refuses a body that has another. */
  readonly md5?: string | undefined;
  /** Bytes of this request that have gone so far. */
  readonly onProgress?: (bytes: number) => void;
}

/** The address of one block under a link with its signature. */
export function blockUrl(link: string, id: string): string {
  return `${link}&comp=block&blockid=${encodeURIComponent(id)}`;
}

export function blockListUrl(link: string): string {
  return `${link}&comp=blocklist`;
}

/**
 * One PUT to Blob Storage; undefined when it was accepted. By XMLHttpRequest, because `fetch` does not tell how far
 * a body has got, and a block of 4 MiB takes two minutes at 256 kbit/s. The browser reads a slice of a file from the
 * disk while it sends, so memory stays flat.
 */
export function put({ url, body, signal, md5, onProgress }: Put): Promise<Trouble | undefined> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    let watch: ReturnType<typeof setTimeout>;
    const listen = (time: number) => {
      clearTimeout(watch);
      watch = setTimeout(() => request.abort(), time);
    };
    const end = (trouble?: Trouble) => {
      clearTimeout(watch);
      signal.removeEventListener('abort', abort);
      resolve(trouble);
    };
    const abort = () => request.abort();
    const length = typeof body === 'string' ? body.length : body.size;

    request.upload.addEventListener('progress', ({ loaded }) => {
      listen(loaded < length ? silence : answerTime);
      onProgress?.(Math.min(loaded, length));
    });
    request.addEventListener('load', () => {
      const accepted = request.status >= 200 && request.status < 300;
      end(accepted ? undefined : troubleOf(request.status, storageCode(request), retryAfter(request)));
    });
    request.addEventListener('abort', () => end({ kind: 'line' }));
    request.addEventListener('error', async () => {
      end((await readable(body)) ? { kind: 'line' } : { kind: 'refused', code: 'file-changed' });
    });

    signal.addEventListener('abort', abort);
    request.open('PUT', url);
    if (md5) request.setRequestHeader('content-md5', md5);
    listen(silence);
    request.send(body);
    if (signal.aborted) abort();
  });
}

/** Looked up in the list, because asking for a header that CORS hides writes an error to the console. */
function retryAfter(request: XMLHttpRequest): string | null {
  return /^retry-after: *(\d+)/im.exec(request.getAllResponseHeaders())?.[1] ?? null;
}

/** Storage's own word for what is wrong: in a header where CORS shows it, and in the body's XML always. */
function storageCode(request: XMLHttpRequest): string {
  return /<Code>(\w+)<\/Code>/.exec(request.responseText)?.[1] ?? '';
}

/** A file that was moved, changed or on a stick that is gone fails like a lost line; reading one byte tells them apart. */
async function readable(body: Blob | string): Promise<boolean> {
  if (typeof body === 'string') return true;
  try {
    await body.slice(0, 1).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}
