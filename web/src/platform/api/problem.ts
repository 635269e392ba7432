/** The API said no: RFC 9457, with `code` for programs and `title` in the reader's language. */
export interface Problem {
  status: number;
  code: string;
  title: string;
  detail?: string;
  errors?: Record<string, string[]>;
  traceId?: string;
  [member: string]: unknown;
}

/**
 * How a request ended. `silence` means that nobody knows: no answer, or one that does not tell whether the work was
 * done. A caller that creates something asks again with the same Idempotency-Key; a caller that reads shows its last copy.
 */
export type Outcome<Value> =
  /** `nextIn`: milliseconds after which there may be something new, where the API says so. */
  | { kind: 'answer'; value: Value; nextIn?: number }
  | { kind: 'problem'; problem: Problem; retryAfterSeconds?: number }
  | { kind: 'silence' };

/** What a reader can do about it: come back to a line, wait a little, or come again. */
export type FaultKind = 'offline' | 'busy' | 'failed';

/** Without an answer it is the line only where the browser knows of none; else nobody can tell it from a server that is ill. */
export function faultKindOf(outcome: Exclude<Outcome<unknown>, { kind: 'answer' }>): FaultKind {
  if (outcome.kind === 'silence') return navigator.onLine ? 'failed' : 'offline';
  return outcome.problem.status === 429 ? 'busy' : 'failed';
}

export async function problemOf(response: Response): Promise<Problem | undefined> {
  if (!response.headers.get('content-type')?.includes('json')) return undefined;
  try {
    const problem = (await response.json()) as Partial<Problem>;
    return typeof problem.code === 'string'
      ? { ...problem, status: response.status, code: problem.code, title: problem.title ?? '' }
      : undefined;
  } catch (cut) {
    if (cut instanceof SyntaxError || cut instanceof TypeError) return undefined;
    throw cut;
  }
}
