import { CanvasSink } from 'mediabunny';
import { open } from './inspect';

/** The picture at a second of a film, as wide as wanted or as it is; undefined where there is none. */
export async function frameAt(file: File, second: number, width: number): Promise<ImageBitmap | undefined> {
  const video = await open(file).getPrimaryVideoTrack();
  if (!video || !(await video.canDecode())) return undefined;
  const sink = new CanvasSink(video, { width: Math.min(width, await video.getDisplayWidth()) });
  const at = Math.max(second, await video.getFirstTimestamp());
  const frame = await sink.getCanvas(at);
  return frame ? createImageBitmap(frame.canvas) : undefined;
}
