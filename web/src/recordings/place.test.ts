import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keepPlace, placeOf, secondAsked } from './place';

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
});

describe('the place where one stopped', () => {
  it('is kept by recording', () => {
    keepPlace('lake', 65.7, 600);
    keepPlace('song', 30, 600);
    expect(placeOf('lake')).toBe(65);
    expect(placeOf('song')).toBe(30);
    expect(placeOf('other')).toBe(0);
  });

  it('is forgotten at the beginning and at the end, where there is nothing to go on with', () => {
    keepPlace('lake', 65, 600);
    keepPlace('lake', 595, 600);
    expect(placeOf('lake')).toBe(0);
    keepPlace('lake', 65, 600);
    keepPlace('lake', 4, 600);
    expect(placeOf('lake')).toBe(0);
  });

  it('is kept for the last fifty only', () => {
    for (let number = 0; number < 60; number++) keepPlace(`recording ${number}`, 20, 600);
    expect(placeOf('recording 9')).toBe(0);
    expect(placeOf('recording 10')).toBe(20);
    expect(placeOf('recording 59')).toBe(20);
  });

  it('is kept while a browser does not know the length yet', () => {
    keepPlace('lake', 65, Number.NaN);
    expect(placeOf('lake')).toBe(65);
  });
});

describe('the second that an address asks for', () => {
  it.each([
    ['#t=751', 751],
    ['#t=0', 0],
    ['', undefined],
    ['#t=', 0],
    ['#t=-5', undefined],
    ['#t=soon', undefined],
  ])('of "%s" is %s', (hash, second) => {
    expect(secondAsked(hash)).toBe(second);
  });
});
