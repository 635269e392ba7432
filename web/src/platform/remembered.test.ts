import { expect, test, vi } from 'vitest';
import { remembered } from './remembered';

test('each key is made once and stays its own', () => {
  const make = vi.fn((language: string, digits: number) => ({ language, digits }));
  const format = remembered(make);

  expect(format('ru', 0)).toEqual({ language: 'ru', digits: 0 });
  expect(format('ru', 1)).toEqual({ language: 'ru', digits: 1 });
  expect(format('en', 0)).toEqual({ language: 'en', digits: 0 });
  expect(format('ru', 0)).toBe(format('ru', 0));
  expect(make).toHaveBeenCalledTimes(3);
});
