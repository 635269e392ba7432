import { expect, test } from 'vitest';
import { dataMessages } from './messages';
import { isConfirmed } from './confirmed';

test.each(['kk', 'ru', 'en'] as const)('In %s only the whole word confirms', (language) => {
  const word = dataMessages[language].eraseWord;
  expect(isConfirmed(word, word)).toBe(true);
  expect(isConfirmed(` ${word.toLowerCase()} `, word)).toBe(true);
  expect(isConfirmed(word.slice(0, -1), word)).toBe(false);
  expect(isConfirmed('', word)).toBe(false);
});
