import { bearer } from '../auth/bearer';
import { page } from '../page';
import type { Page } from './contract';
import { problemOf, type Outcome } from './problem';

export interface Ask {
  method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  body?: unknown;
  idempotencyKey?: string;
  /** The version that a change is made from; or `*` in `ifNoneMatch` for what must not be there yet. */
  ifMatch?: string;
  ifNoneMatch?: string;
  /** What is sent as it is, instead of a JSON body. */
  upload?: Blob;
  /** Sends the session's access token. A page that asks so shows its own sign-in when there is none. */
  signedIn?: boolean;
  /** Sends the token where somebody is signed in: the answer may hold more for them, and a stranger gets one too. */
  known?: boolean;
  /** Revalidates instead of trusting the browser's cache: one conditional request. */
  fresh?: boolean;
  timeoutSeconds?: number;
  /** The answer is a file to be kept, not JSON. */
  download?: boolean;
  /** A list is read to its end, 100 items at a time. */
  whole?: boolean;
}

/** One request to the API. Never throws for what a network or a rule may do; see {@link Outcome}. */
export const ask = <Value>(path: string, options: Ask = {}): Promise<Outcome<Value>> =>
  options.whole ? (askWhole(path, options) as Promise<Outcome<Value>>) : askOnce(path, options);

const askOnce = <Value>(path: string, options: Ask): Promise<Outcome<Value>> =>
  request(path, options, (response) => outcomeOf<Value>(response, options.download));

/** No part of a list without the others: what fails on the way is the answer. */
async function askWhole(path: string, options: Ask): Promise<Outcome<Page<unknown>>> {
  const items: unknown[] = [];
  for (let cursor = ''; ;) {
    const query = `${path.includes('?') ? '&' : '?'}limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`;
    const part = await askOnce<Page<unknown>>(path + query, options);
    if (part.kind !== 'answer') return part;
    items.push(...part.value.items);
    if (!part.value.next) return { ...part, value: { items } };
    cursor = part.value.next;
  }
}

/** Reads again what may not have changed since the copy with this ETag; `same` when it did not. */
export const askAgain = <Value>(path: string, etag: string | undefined, options: Ask = {}) =>
  request<Value | 'same'>(
    path,
    { ...options, ...(etag && { ifNoneMatch: quoted(etag) }) },
    async (response): Promise<Outcome<Value | 'same'>> => {
      const outcome: Outcome<Value | 'same'> =
        response.status === 304 ? { kind: 'answer', value: 'same' } : await outcomeOf<Value>(response);
      return outcome.kind === 'answer' ? { ...outcome, ...nextInOf(response) } : outcome;
    },
  );

/** It stands in a header that a site on another origin may read, also of a 304. */
function nextInOf(response: Response): { nextIn?: number } {
  const milliseconds = /next-in=(\d+)/.exec(response.headers.get('cache-control') ?? '')?.[1];
  return milliseconds ? { nextIn: Number(milliseconds) } : {};
}

type Read<Value> = (response: Response) => Outcome<Value> | Promise<Outcome<Value>>;

async function request<Value>(path: string, options: Ask, read: Read<Value>): Promise<Outcome<Value>> {
  const headers = new Headers({ Accept: 'application/json', 'Accept-Language': page().language });
  if (options.body !== undefined) headers.set('Content-Type', 'application/json');
  if (options.upload) headers.set('Content-Type', options.upload.type);
  if (options.ifMatch) headers.set('If-Match', options.ifMatch);
  if (options.ifNoneMatch) headers.set('If-None-Match', options.ifNoneMatch);
  if (options.idempotencyKey) headers.set('Idempotency-Key', options.idempotencyKey);
  if (options.signedIn || options.known) {
    const token = await bearer.token();
    if (!token && options.signedIn) return signedOut;
    if (token) headers.set('Authorization', `Bearer ${token}`);
  }
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), (options.timeoutSeconds ?? 20) * 1000);
  try {
    const response = await fetch(`${page().settings.api}${path}`, {
      method: options.method ?? 'GET',
      headers,
      signal: late.signal,
      ...(options.body !== undefined && { body: JSON.stringify(options.body) }),
      ...(options.upload && { body: options.upload }),
      ...(options.fresh && { cache: 'no-cache' }),
    });
    return await read(response);
  } catch (fault) {
    if (isNoAnswer(fault)) return { kind: 'silence' };
    throw fault;
  } finally {
    clearTimeout(timer);
  }
}

/** A body names its ETag with or without the quotes that the header needs. */
const quoted = (etag: string) => (/^(W\/)?"/.test(etag) ? etag : `"${etag}"`);

async function outcomeOf<Value>(response: Response, download = false): Promise<Outcome<Value>> {
  if (response.ok) {
    const value = response.status === 204 ? undefined : await (download ? response.blob() : response.json());
    return { kind: 'answer', value: value as Value };
  }
  const problem = await problemOf(response);
  // A bare 5xx is a host or a proxy speaking: it does not say whether the work was done.
  if (!problem) return response.status >= 500 ? { kind: 'silence' } : bare(response.status);
  const wait = Number(response.headers.get('retry-after'));
  return { kind: 'problem', problem, ...(wait > 0 && { retryAfterSeconds: wait }) };
}

const bare = (status: number) =>
  ({ kind: 'problem', problem: { status, code: `http-${status}`, title: '' } }) as const;

const signedOut = { kind: 'problem', problem: { status: 401, code: 'signed-out', title: '' } } as const;

/** fetch rejects with TypeError when the line is down, AbortError when we stopped waiting; a cut body is no JSON. */
const isNoAnswer = (fault: unknown) =>
  fault instanceof TypeError ||
  fault instanceof SyntaxError ||
  (fault instanceof DOMException && fault.name === 'AbortError');
