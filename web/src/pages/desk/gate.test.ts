import { expect, test } from 'vitest';
import { session, type Role } from '../../platform/auth/session';
import { atDesk } from './gate';

const person = (subject: string, ...roles: Role[]) => ({ subject, alias: subject, roles });

test('what was typed outlives the end of the time, and no change of the person', () => {
  const seen = [null, person('A', 'Librarian'), null, person('B', 'Director'), null, person('C')].map(
    (who) => {
      session.value = who;
      return atDesk.value?.subject;
    },
  );
  expect(seen).toEqual([undefined, 'A', 'A', 'B', 'B', undefined]);
});
