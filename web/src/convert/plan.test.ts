import { describe, expect, it } from 'vitest';
import { fit, largest, lighter, pairs, plansOf, usefulCopies, type CopyName, type Encoders } from './plan';
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
const both: CopyName[] = ['small', 'audio'];
const useful = (facts: MediaFacts, there: string[] = [], plays = true) =>
  usefulCopies({ ...facts, sounds: facts.audioCodec !== undefined, plays }, there);
const names = (plans: { name: string }[]) => plans.map(({ name }) => name);

describe('the copies of a recording', () => {
  it('are a small film and its sound, and only the sound of a tape', () => {
    expect(useful(film)).toEqual(both);
    expect(useful(tape)).toEqual(['audio']);
  });

  it('are only those that are not there yet', () => {
    expect(useful(film, ['small'])).toEqual(['audio']);
    expect(useful(film, both)).toEqual([]);
    expect(useful(film, both, false)).toEqual([]);
  });

  it('are none where they would hardly be smaller', () => {
    expect(useful({ ...film, bitrate: 420_000 })).toEqual(['audio']);
    expect(useful({ ...tape, bitrate: 48_000 })).toEqual([]);
  });

  it('are of use also of a light file, where it does not play', () => {
    expect(useful({ ...film, bitrate: 300_000 }, [], false)).toEqual(both);
    expect(useful({ ...tape, bitrate: 48_000 }, [], false)).toEqual(['audio']);
  });

  it('are no sound of a silent film, and of use also where this browser cannot make them', () => {
    expect(useful({ ...film, audioCodec: undefined })).toEqual(['small']);
    expect(useful({ ...film, videoDecodes: false, audioDecodes: false })).toEqual(both);
  });
});

describe('the plans of this browser', () => {
  it('are a small film and its sound', () => {
    const plans = plansOf(film, chromium, both);
    expect(names(plans)).toEqual(both);
    expect(plans[0]).toMatchObject({
      contentType: 'video/webm',
      video: { codec: 'vp9', width: 640, height: 360 },
    });
    expect(plans[0]!.video!.bitrate + plans[0]!.audio!.bitrate).toBeLessThan(500_000);
    expect(plans[1]).toMatchObject({ contentType: 'audio/webm', audio: { codec: 'opus' } });
  });

  it('are none that would lose the sound, and none that it cannot write', () => {
    expect(plansOf({ ...film, audioDecodes: false }, chromium, both)).toEqual([]);
    expect(names(plansOf({ ...film, videoDecodes: false }, chromium, both))).toEqual(['audio']);
    expect(plansOf(film, { pair: undefined, audio: undefined }, both)).toEqual([]);
    expect(names(plansOf(film, chromium, ['audio']))).toEqual(['audio']);
  });

  it('are films without sound where there is none', () => {
    const [small] = plansOf({ ...film, audioCodec: undefined }, chromium, ['small']);
    expect(small!.audio).toBeUndefined();
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
  const [small, audio] = plansOf(film, chromium, both);
  expect(lighter(small!, 0.25)).toMatchObject({
    video: { bitrate: 80_000, width: 320, height: 180 },
    audio: { bitrate: 40_000 },
  });
  expect(lighter(audio!, 0.5)).toMatchObject({ audio: { bitrate: 20_000 } });
});

it('asks for less than the API takes', () => {
  const [small, audio] = plansOf(film, chromium, both);
  const bytes = (bits: number) => (bits * film.seconds) / 8;
  expect(bytes(small!.video!.bitrate + small!.audio!.bitrate)).toBeLessThan(largest('small', film.seconds));
  expect(bytes(audio!.audio!.bitrate)).toBeLessThan(largest('audio', film.seconds));
});
