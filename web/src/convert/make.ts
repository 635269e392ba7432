import {
  canEncodeAudio,
  canEncodeVideo,
  Conversion,
  Mp4OutputFormat,
  Output,
  Quality,
  StreamTarget,
  WebMOutputFormat,
} from 'mediabunny';
import { inspect, open } from './inspect';
import {
  fit,
  largest,
  lighter,
  pairs,
  plansOf,
  usefulCopies,
  type CopyPlan,
  type Encoders,
  type Pair,
} from './plan';
import type { Question } from './protocol';
import { scratchFile } from './scratch';

const sampleRate = 48_000;

/** The copies that are worth making and that this browser can make. */
export async function planCopies(
  file: File,
  there: readonly string[],
  plays: boolean,
): Promise<{ plans: CopyPlan[]; seconds: number }> {
  const facts = await inspect(file);
  if (!facts) throw new Error('The file cannot be read here');
  const { width = 640, height = 360, seconds } = facts;
  const useful = usefulCopies({ ...facts, sounds: facts.audioCodec !== undefined, plays }, there);
  const plans = plansOf(facts, await encoders(fit(width, height)), useful);
  if (plans.length === 0 && useful.length > 0) throw new Error('No copy can be written here');
  return { plans, seconds };
}

async function encoders(size: { width: number; height: number }): Promise<Encoders> {
  const writes = async (codec: Pair[1]) => canEncodeAudio(codec, { numberOfChannels: 1, sampleRate });
  const audio = (await writes('aac')) ? 'aac' : (await writes('opus')) ? 'opus' : undefined;
  for (const pair of pairs) {
    const [codec, sound] = pair;
    if ((await writes(sound)) && (await canEncodeVideo(codec, size))) return { pair, audio };
  }
  return { pair: undefined, audio };
}

/**
 * Makes one copy, piece by piece into a file of the browser's own, so that an evening of two hours needs no more memory
 * than a song.
 */
export async function makeCopy(
  { file, plan, seconds, scratch: name }: Extract<Question, { ask: 'make' }>,
  onProgress: (done: number) => void,
  again = false,
): Promise<File> {
  const scratch = await scratchFile(name);
  const output = new Output({
    format:
      plan.container === 'mp4'
        ? new Mp4OutputFormat({ fastStart: held(plan, seconds) ? 'in-memory' : false })
        : new WebMOutputFormat(),
    target: new StreamTarget(scratch.writable, { chunked: true, chunkSize: 1024 * 1024 }),
  });
  const { video, audio } = plan;
  const conversion = await Conversion.init({
    input: open(file),
    output,
    tracks: 'primary',
    tags: {},
    showWarnings: false,
    video: video
      ? {
          codec: video.codec,
          width: video.width,
          height: video.height,
          fit: 'contain',
          allowTransformationMetadata: false,
          quality: new Quality({ bitrate: video.bitrate }),
          forceTranscode: true,
          keyFrameInterval: 4,
        }
      : { discard: true },
    audio: audio
      ? {
          codec: audio.codec,
          numberOfChannels: 1,
          sampleRate,
          quality: new Quality({ bitrate: audio.bitrate }),
          forceTranscode: true,
        }
      : { discard: true },
  });
  if (!conversion.isValid) throw new Error(conversion.discardedTracks.map(({ reason }) => reason).join(', '));
  conversion.onProgress = onProgress;
  await conversion.execute();
  const copy = await scratch.finish(plan.contentType);
  const share = largest(plan.name, seconds) / copy.size;
  // A picture that never rests takes more than was asked for: once more, with so much less.
  if (share >= 1 || again) return copy;
  return makeCopy(
    { ask: 'make', file, plan: lighter(plan, share * 0.9), seconds, scratch: name },
    onProgress,
    true,
  );
}

/** Whether the copy is small enough to be held until its index can be written in front of it, where a player looks first. */
const held = ({ video, audio }: CopyPlan, seconds: number) =>
  (((video?.bitrate ?? 0) + (audio?.bitrate ?? 0)) / 8) * seconds < 100 * 1024 * 1024;
