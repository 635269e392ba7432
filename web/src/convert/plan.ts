import type { MediaFacts } from './protocol';

export type CopyName = 'small' | 'audio';

/** Pairs of codecs that play together in one kind of file, as `canEncode` of a browser allows. */
export type Pair = readonly [video: 'avc' | 'vp9' | 'vp8', audio: 'aac' | 'opus', container: 'mp4' | 'webm'];

/** What plays on the most phones stands first. */
export const pairs: readonly Pair[] = [
  ['avc', 'aac', 'mp4'],
  ['vp9', 'opus', 'webm'],
  ['vp8', 'opus', 'webm'],
  ['avc', 'opus', 'mp4'],
];

export interface CopyPlan {
  readonly name: CopyName;
  readonly container: 'mp4' | 'webm';
  readonly contentType: string;
  readonly video?: {
    readonly codec: Pair[0];
    readonly width: number;
    readonly height: number;
    readonly bitrate: number;
  };
  readonly audio?: { readonly codec: Pair[1]; readonly bitrate: number };
}

/** Bits a second. The API takes 500,000 for the whole of `small`; encoders overshoot, and the file's own frame costs a little. */
const videoBitrate = 320_000;
const audioBitrate = 40_000;
/** A copy must save at least this part of the line, or it is none. */
const worthwhile = 0.8;
const highest = 360;
const widest = 640;

/** What this browser can encode, in the order of `pairs`. */
export interface Encoders {
  readonly pair: Pair | undefined;
  readonly audio: Pair[1] | undefined;
}

/** What is known of a recording before it is asked which copies it could do with. */
export interface Original {
  readonly kind: MediaFacts['kind'];
  /** Whether there is anything to hear. */
  readonly sounds: boolean;
  /** Of the whole file, a second. */
  readonly bitrate: number;
  /** Whether browsers play it as it is. */
  readonly plays: boolean;
}

/**
 * The copies that would be of use, whoever makes them: those that are not there yet and would be clearly smaller than the original;
 * of one that does not play any copy is.
 */
export function usefulCopies(original: Original, there: readonly string[]): CopyName[] {
  const { kind, sounds, bitrate, plays } = original;
  const isLighter = (copy: number) => !plays || copy < worthwhile * bitrate;
  const names: CopyName[] = [];
  if (kind === 'video' && isLighter(audioBitrate + videoBitrate)) names.push('small');
  if (sounds && isLighter(audioBitrate)) names.push('audio');
  return names.filter((name) => !there.includes(name));
}

/** How this browser would make these copies; those that it cannot are left out. */
export function plansOf(facts: MediaFacts, encoders: Encoders, names: readonly CopyName[]): CopyPlan[] {
  const plans: CopyPlan[] = [];
  const { pair, audio } = encoders;
  const sounds = facts.audioCodec !== undefined && facts.audioDecodes;
  if (names.includes('small') && pair && facts.videoDecodes && facts.width && facts.height) {
    const [codec, audioCodec, container] = pair;
    // A film whose sound cannot be read would lose it in the copy.
    if (facts.audioCodec === undefined || sounds) {
      plans.push({
        name: 'small',
        container,
        contentType: `video/${container}`,
        video: { codec, bitrate: videoBitrate, ...fit(facts.width, facts.height) },
        ...(sounds && { audio: { codec: audioCodec, bitrate: audioBitrate } }),
      });
    }
  }
  if (names.includes('audio') && audio && sounds) {
    const container = audio === 'aac' ? 'mp4' : 'webm';
    plans.push({
      name: 'audio',
      container,
      contentType: `audio/${container}`,
      audio: { codec: audio, bitrate: audioBitrate },
    });
  }
  return plans;
}

/** Within 640×360, or 360×640 for a film held upright; never larger than it was, and even, as encoders want it. */
export function fit(width: number, height: number): { width: number; height: number } {
  const [long, short] = [Math.max(width, height), Math.min(width, height)];
  const scale = Math.min(1, widest / long, highest / short);
  return { width: even(width * scale), height: even(height * scale) };
}

/** The most bytes that the API takes of a copy: its packing weighs the same however short it is. */
export const largest = (name: CopyName, seconds: number) =>
  64 * 1024 + (seconds * (name === 'small' ? 500_000 : 48_000)) / 8;

/**
 * The same copy with a part of the picture's bits, and of its dots, because an encoder that is at its coarsest cannot do
 * with less; with a part of the sound's bits where that is all.
 */
export function lighter({ video, audio, ...plan }: CopyPlan, part: number): CopyPlan {
  const less = (bitrate: number) => Math.round(bitrate * part);
  const side = Math.sqrt(part);
  return {
    ...plan,
    ...(video && {
      video: {
        codec: video.codec,
        width: even(video.width * side),
        height: even(video.height * side),
        bitrate: less(video.bitrate),
      },
    }),
    ...(audio && { audio: video ? audio : { ...audio, bitrate: less(audio.bitrate) } }),
  };
}

const even = (length: number) => Math.max(2, 2 * Math.floor(length / 2 + 1e-6));
