import './waveform.css';
import type { Signal } from '@preact/signals';
import type { TargetedMouseEvent } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { barsOf, type Peaks } from '../../recordings/peaks';

/** Bars that stay apart on a phone. */
const most = 110;

interface WaveformProps {
  url: string;
  /** Where it plays, and how long it is, in seconds. */
  second: Signal<number>;
  length: number;
  onSeek: (second: number) => void;
}

/** The recording as one sees it: where it is loud, where one is, and a press leads there. The native slider says the same to a keyboard. */
export function Waveform({ url, second, length, onSeek }: WaveformProps) {
  const [peaks, setPeaks] = useState<Peaks>();
  const file = url.split('?')[0];
  // A renewed link leads to the same peaks.
  useEffect(() => void fetchPeaks(url).then(setPeaks), [file]);
  const bars = useMemo(() => (peaks ? barsOf(peaks, most) : []), [peaks]);
  const played = length > 0 ? Math.min(1, second.value / length) : 0;
  const line = useMemo(() => bars.map(barOf).join(''), [bars]);
  const seek = (event: TargetedMouseEvent<HTMLDivElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    onSeek(((event.clientX - left) / width) * length);
  };
  return (
    <div class="waveform" aria-hidden="true" onClick={seek}>
      {bars.length > 0 && (
        <svg viewBox={`0 0 ${bars.length} 100`} preserveAspectRatio="none" focusable="false">
          <clipPath id="waveform-played">
            <rect width={played * bars.length} height="100" />
          </clipPath>
          <path class="waveform-whole" d={line} />
          <path class="waveform-played" d={line} clip-path="url(#waveform-played)" />
        </svg>
      )}
    </div>
  );
}

/** From the middle up and down; silence is a dot. */
function barOf(peak: number, bar: number): string {
  const height = Math.max(3, (peak / 255) * 96);
  return `M${bar + 0.5} ${50 - height / 2}v${height}`;
}

/** Undefined when they do not come: the recording plays without. */
async function fetchPeaks(url: string): Promise<Peaks | undefined> {
  try {
    const answer = await fetch(url);
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined;
  } catch (fault) {
    if (fault instanceof TypeError) return undefined;
    throw fault;
  }
}
