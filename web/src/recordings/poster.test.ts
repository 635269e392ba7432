import { expect, it } from 'vitest';
import { within } from './poster';

it('makes a picture narrower in the same shape and never wider', () => {
  expect(within(1920, 1080, 1280)).toEqual({ width: 1280, height: 720 });
  expect(within(1080, 1920, 320)).toEqual({ width: 320, height: 569 });
  expect(within(200, 100, 320)).toEqual({ width: 200, height: 100 });
  expect(within(4000, 3, 320)).toEqual({ width: 320, height: 1 });
});
