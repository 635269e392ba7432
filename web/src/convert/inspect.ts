import { ALL_FORMATS, BlobSource, Input } from 'mediabunny';
import type { MediaFacts } from './protocol';

/** Opens a file without reading more of it than its index. */
export const open = (file: Blob) => new Input({ source: new BlobSource(file), formats: ALL_FORMATS });

/** Undefined for what is no audio or video that one could look into. */
export async function inspect(file: File): Promise<MediaFacts | undefined> {
  const input = open(file);
  if (!(await input.canRead())) return undefined;
  const [video, audio] = [await input.getPrimaryVideoTrack(), await input.getPrimaryAudioTrack()];
  const seconds = (await input.getDurationFromMetadata()) ?? (await input.computeDuration());
  if ((!video && !audio) || !(seconds > 0)) return undefined;
  return {
    kind: video ? 'video' : 'audio',
    container: (await input.getFormat()).name,
    seconds,
    width: await video?.getDisplayWidth(),
    height: await video?.getDisplayHeight(),
    videoCodec: video ? ((await video.getCodec()) ?? 'unknown') : undefined,
    audioCodec: audio ? ((await audio.getCodec()) ?? 'unknown') : undefined,
    bitrate: (file.size * 8) / seconds,
    videoDecodes: (await video?.canDecode()) ?? false,
    audioDecodes: (await audio?.canDecode()) ?? false,
  };
}
