import { describe, expect, it } from 'vitest';
import { newest, read } from './centres';

describe('centres', () => {
  it('that say no, nothing or no JSON are silent', async () => {
    expect(await read('/a', () => Promise.resolve(new Response('{"a":1}')))).toEqual({ a: 1 });
    expect(await read('/a', () => Promise.resolve(new Response('{}', { status: 503 })))).toBeUndefined();
    expect(await read('/a', () => Promise.resolve(new Response('<html>')))).toBeUndefined();
    expect(await read('/a', () => Promise.reject(new TypeError('no line')))).toBeUndefined();
  });

  it('are on the newest release or behind it', () => {
    expect(newest(['1.9.0', '1.10.0', 'dev'])).toBe('1.10.0');
    expect(newest([])).toBeUndefined();
  });
});
