import { effect, signal } from '@preact/signals';
import { isStaff, session, type Session } from '../../platform/auth/session';

/** Who works at the desk: the member of staff who is in, or who was until their time ran out. */
export const atDesk = signal<Session | null>(null);

effect(() => {
  if (session.value) atDesk.value = isStaff() ? session.value : null;
});
