import type { Session } from '../../platform/auth/session';

/**
 * For whose eyes the desk is rendered: the subject of the member of staff who is in, or who was until their time ran out.
 * Undefined for everybody else.
 */
export function keptFor(before: string | undefined, person: Session | null, isStaff: boolean) {
  if (!person) return before;
  return isStaff ? person.subject : undefined;
}
