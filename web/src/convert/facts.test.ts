import { describe, expect, it } from 'vitest';
import { isPlayed, isUnplayedName } from './facts';
import type { MediaFacts } from './protocol';

const facts = (container: string, videoCodec?: string, audioCodec?: string): MediaFacts => ({
  kind: videoCodec ? 'video' : 'audio',
  container,
  seconds: 60,
  videoCodec,
  audioCodec,
  bitrate: 1_000_000,
  videoDecodes: true,
  audioDecodes: true,
});

describe('a file that browsers play', () => {
  it('has codecs that all of them know', () => {
    expect(isPlayed(facts('MP4', 'avc', 'aac'))).toBe(true);
    expect(isPlayed(facts('WebM', 'vp9', 'opus'))).toBe(true);
    expect(isPlayed(facts('WAVE', undefined, 'pcm-s16'))).toBe(true);
  });

  it('is none with a phone’s HEVC, a disc’s sound or a camera’s plain one', () => {
    expect(isPlayed(facts('QuickTime File Format', 'hevc', 'aac'))).toBe(false);
    expect(isPlayed(facts('Matroska', 'avc', 'ac3'))).toBe(false);
    expect(isPlayed(facts('QuickTime File Format', 'avc', 'pcm-s16'))).toBe(false);
    expect(isPlayed(facts('MPEG Transport Stream', 'avc', 'aac'))).toBe(false);
  });

  it('is known by its name where nothing can be looked up', () => {
    expect(isUnplayedName('Той 1998.AVI')).toBe(true);
    expect(isUnplayedName('той.mp4')).toBe(false);
  });
});
