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
