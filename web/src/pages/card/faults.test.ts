import { expect, test } from 'vitest';
import { faultsOf } from './faults';

test('a card and a PIN as people type them may be sent', () => {
  expect(faultsOf(' kz 0012-34 ', ' 4711 ')).toEqual({});
});

test('a missing card, a missing or a short PIN costs no try', () => {
  expect(faultsOf('  ', '')).toEqual({ card: true, pin: true });
  expect(faultsOf('KZ-001', '123')).toEqual({ pin: true });
  expect(faultsOf('KZ-001', '12a4')).toEqual({ pin: true });
});
