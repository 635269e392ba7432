import type { Problem } from '../../platform/api/problem';

/** What of an outcome, or of a state that holds one, says how it ended. */
type Ended = { kind: 'silence' } | { kind: 'problem'; problem: Problem } | { kind: string };

/** What went wrong, in words; empty where nothing did. */
export function faultIn(ended: Ended, words: { silence: string; signedOut: string }): string {
  if (ended.kind === 'silence') return words.silence;
  if (!('problem' in ended)) return '';
  const { errors, title } = ended.problem;
  return errors ? Object.values(errors).flat().join(' ') : title || words.signedOut;
}
