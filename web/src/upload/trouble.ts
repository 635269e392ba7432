/** What may go wrong with one request, told apart by what helps. */
export type Trouble =
  /** No answer, or bytes damaged on the way: a lost line, a closed connection, a stalled one. Trying again helps. */
  | { readonly kind: 'line' }
  /** 408, 429 or 5xx: trying again later helps. `trace` is what the API calls the request that it could not serve. */
  | { readonly kind: 'busy'; readonly retryAfter?: number | undefined; readonly trace?: string | undefined }
  /** The link has ended (403): a new one helps. */
  | { readonly kind: 'expired' }
  /** Storage or the API does not have all blocks: asking which it has, and sending the rest, helps. */
  | { readonly kind: 'missing-blocks' }
  /** Another tab, or this one before it lost its line, has already brought it to its end: no trouble after all. */
  | { readonly kind: 'over' }
  /** Nothing here helps: a person has to do something. `code` says what, `detail` more of it in their language. */
  | { readonly kind: 'refused'; readonly code: string; readonly detail?: string | undefined };

/** What the API may answer to renewing and completing: its own sign-in is not a link that ends. */
export type ApiTrouble = Exclude<Trouble, { kind: 'expired' }>;

/** Other bytes arrived than were summed up. The second is the emulator's word for it. */
const damaged = new Set(['Md5Mismatch', 'InvalidOperation']);

/** The answer of Blob Storage, by its status. */
export function troubleOf(status: number, code: string, retryAfter: string | null): Trouble {
  if (status === 0) return { kind: 'line' };
  if (status === 408 || status === 429 || status >= 500)
    return { kind: 'busy', retryAfter: milliseconds(retryAfter) };
  if (status === 401 || status === 403) return { kind: 'expired' };
  if (status === 400 && code === 'InvalidBlockList') return { kind: 'missing-blocks' };
  if (status === 400 && damaged.has(code)) return { kind: 'line' };
  return { kind: 'refused', code: code || `http-${status}` };
}

function milliseconds(retryAfter: string | null): number | undefined {
  const seconds = Number(retryAfter ?? Number.NaN);
  return seconds >= 0 ? Math.min(seconds, 300) * 1000 : undefined;
}
