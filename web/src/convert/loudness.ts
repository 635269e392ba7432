import { AudioSampleSink } from 'mediabunny';
import { PeakMeter, type Peaks } from '../recordings/peaks';
import { open } from './inspect';

/** Hears a recording through, much faster than it plays; undefined where there is no sound that this browser can read. */
export async function peaksOf(file: File): Promise<Peaks | undefined> {
  const audio = await open(file).getPrimaryAudioTrack();
  if (!audio || !(await audio.canDecode())) return undefined;
  const seconds = await audio.computeDuration();
  if (!(seconds > 0)) return undefined;
  const meter = new PeakMeter(seconds);
  for await (const sample of new AudioSampleSink(audio).samples()) {
    const samples = new Float32Array(sample.numberOfFrames);
    sample.copyTo(samples, { planeIndex: 0, format: 'f32-planar' });
    meter.add(samples, sample.timestamp, sample.sampleRate);
    sample.close();
  }
  return meter.peaks();
}
