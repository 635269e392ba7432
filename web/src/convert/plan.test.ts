import { describe, expect, it } from 'vitest';
import { copiesOf, fit, largest, lighter, needsCopy, pairs, type Encoders } from './plan';
import type { MediaFacts } from './protocol';

const film: MediaFacts = {
  kind: 'video',
  container: 'MP4',
  seconds: 720,
  width: 1280,
  height: 720,
  videoCodec: 'avc',
  audioCodec: 'aac',
  bitrate: 4_000_000,
  videoDecodes: true,
  audioDecodes: true,
};
const tape: MediaFacts = {
  ...film,
  kind: 'audio',
  width: undefined,
  height: undefined,
  videoCodec: undefined,
};
const chromium: Encoders = { pair: pairs[1], audio: 'opus' };
const both = ['small', 'audio'];
const names = (plans: { name: string }[]) => plans.map(({ name }) => name);

describe('the copies of a recording', () => {
  it('are a small film and its sound', () => {
    const plans = copiesOf(film, chromium, both, true);
    expect(names(plans)).toEqual(['small', 'audio']);
    expect(plans[0]).toMatchObject({
      contentType: 'video/webm',
      video: { codec: 'vp9', width: 640, height: 360 },
    });
    expect(plans[0]!.video!.bitrate + plans[0]!.audio!.bitrate).toBeLessThan(500_000);
    expect(plans[1]).toMatchObject({ contentType: 'audio/webm', audio: { codec: 'opus' } });
  });

  it('are only the sound of a tape', () => {
    expect(names(copiesOf(tape, chromium, both, true))).toEqual(['audio']);
  });

  it('are only those that are not there yet', () => {
    expect(names(copiesOf(film, chromium, ['audio'], true))).toEqual(['audio']);
    expect(copiesOf(film, chromium, [], true)).toEqual([]);
  });

  it('are none where they would hardly be smaller', () => {
    expect(names(copiesOf({ ...film, bitrate: 420_000 }, chromium, both, true))).toEqual(['audio']);
    expect(copiesOf({ ...tape, bitrate: 48_000 }, chromium, both, true)).toEqual([]);
  });

  it('are made of a light file, too, where it does not play', () => {
    expect(names(copiesOf({ ...film, bitrate: 300_000 }, chromium, both, false))).toEqual(['small', 'audio']);
    expect(names(copiesOf({ ...tape, bitrate: 48_000 }, chromium, both, false))).toEqual(['audio']);
  });

  it('are none that would lose the sound, and none that this browser cannot write', () => {
    expect(copiesOf({ ...film, audioDecodes: false }, chromium, both, true)).toEqual([]);
    expect(names(copiesOf({ ...film, videoDecodes: false }, chromium, both, true))).toEqual(['audio']);
    expect(copiesOf(film, { pair: undefined, audio: undefined }, both, true)).toEqual([]);
  });

  it('are films without sound where there is none', () => {
    const [small, ...others] = copiesOf({ ...film, audioCodec: undefined }, chromium, both, true);
    expect(small!.audio).toBeUndefined();
    expect(others).toEqual([]);
  });
});

describe('the size of a small film', () => {
  it('keeps the shape, upright ones too, and is even', () => {
    expect(fit(1920, 1080)).toEqual({ width: 640, height: 360 });
    expect(fit(1080, 1920)).toEqual({ width: 360, height: 640 });
    expect(fit(720, 576)).toEqual({ width: 450, height: 360 });
    expect(fit(2560, 1080)).toEqual({ width: 640, height: 270 });
  });

  it('never grows', () => {
    expect(fit(320, 240)).toEqual({ width: 320, height: 240 });
    expect(fit(321, 239)).toEqual({ width: 320, height: 238 });
  });
});

it('makes a copy lighter by its picture, and by its sound where that is all', () => {
  const [small, audio] = copiesOf(film, chromium, both, true);
  expect(lighter(small!, 0.25)).toMatchObject({
    video: { bitrate: 80_000, width: 320, height: 180 },
    audio: { bitrate: 40_000 },
  });
  expect(lighter(audio!, 0.5)).toMatchObject({ audio: { bitrate: 20_000 } });
});

it('asks for less than the API takes', () => {
  const [small, audio] = copiesOf(film, chromium, both, true);
  const bytes = (bits: number) => (bits * film.seconds) / 8;
  expect(bytes(small!.video!.bitrate + small!.audio!.bitrate)).toBeLessThan(largest('small', film.seconds));
  expect(bytes(audio!.audio!.bitrate)).toBeLessThan(largest('audio', film.seconds));
});

it('tells a file that needs no copy from one that this browser cannot copy', () => {
  expect(needsCopy({ ...film, videoDecodes: false, audioDecodes: false }, both, true)).toBe(true);
  expect(needsCopy({ ...tape, bitrate: 48_000 }, both, true)).toBe(false);
  expect(needsCopy({ ...tape, bitrate: 48_000 }, both, false)).toBe(true);
  expect(needsCopy(film, [], true)).toBe(false);
  expect(needsCopy(film, [], false)).toBe(false);
});
