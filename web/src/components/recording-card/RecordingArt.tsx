import './recording-art.css';
import type { Recording } from '../../platform/api/contract';

/**
 * Stands where a recording has no picture: sound waves or frames of a film, drawn from its id, so each recording
 * has a face of its own without a byte over the line.
 */
export function RecordingArt({ id, kind }: Pick<Recording, 'id' | 'kind'>) {
  const numbers = numbersOf(id, 28);
  return (
    <svg
      class={`recording-art recording-art-${kind}`}
      viewBox="0 0 160 90"
      preserveAspectRatio={kind === 'audio' ? 'xMidYMid meet' : 'xMidYMid slice'}
      aria-hidden="true"
      focusable="false"
    >
      {kind === 'audio' ? <Waves numbers={numbers} /> : <Film numbers={numbers} />}
    </svg>
  );
}

function Waves({ numbers }: { numbers: number[] }) {
  const height = (index: number) => {
    const swell = Math.sin((Math.PI * (index + 0.5)) / numbers.length);
    return 8 + 54 * swell * (0.3 + 0.7 * numbers[index]!);
  };
  return (
    <path
      class="recording-art-ink"
      d={numbers.map((_, index) => `M${12 + index * 5} ${45 - height(index) / 2}v${height(index)}`).join('')}
    />
  );
}

function Film({ numbers }: { numbers: number[] }) {
  const at = (index: number, from: number, to: number) => Math.round(from + numbers[index]! * (to - from));
  const ridge = [0, 1, 2, 3, 4, 5].map((index) => `L${index * 32} ${at(index, 38, 66)}`).join('');
  const nearer = [6, 7, 8, 9, 10].map((index, place) => `L${place * 40} ${at(index, 58, 78)}`).join('');
  return (
    <>
      <circle class="recording-art-sun" cx={at(11, 24, 136)} cy={at(12, 16, 32)} r={at(13, 8, 13)} />
      <path class="recording-art-far" d={`M0 90${ridge}V90z`} />
      <path class="recording-art-near" d={`M0 90${nearer}V90z`} />
    </>
  );
}

/** `count` numbers from 0 to 1 that are always the same for one id. */
function numbersOf(id: string, count: number): number[] {
  let state = 2166136261;
  for (const letter of id) state = Math.imul(state ^ letter.charCodeAt(0), 16777619);
  return Array.from({ length: count }, () => {
    state = Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9;
    return ((state ^ (state >>> 13)) >>> 0) / 4294967296;
  });
}
