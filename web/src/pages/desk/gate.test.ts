import { expect, test } from 'vitest';
import { keptFor } from './gate';

const person = (subject: string) => ({ subject, alias: subject, roles: [] });

test('what was typed outlives the end of the time, and no change of the person', () => {
  expect(keptFor(undefined, null, false)).toBeUndefined();
  expect(keptFor(undefined, person('Aigul'), true)).toBe('Aigul');
  expect(keptFor('Aigul', null, false)).toBe('Aigul');
  expect(keptFor('Aigul', person('Timur'), true)).toBe('Timur');
  expect(keptFor('Aigul', person('Reader'), false)).toBeUndefined();
});
